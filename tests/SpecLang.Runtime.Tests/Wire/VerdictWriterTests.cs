using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SpecLang.Runtime.Wire;

namespace SpecLang.Runtime.Tests.Wire;

public class VerdictWriterTests
{
    private static readonly PrincipleVerdict Plain = new() { Name = "P", Outcome = Outcome.Complies, Severity = Severity.Major };

    [Fact]
    public void A_verdict_is_the_line_of_the_contract()
    {
        var leading = new PrincipleVerdict
        {
            Name = "NoPersonalData",
            Outcome = Outcome.Violates,
            Severity = Severity.Critical,
            Message = "The response shows personal data: [Email].",
            Evidence = [new Evidence("response", 9, 20, "Email")],
        };
        var verdict = new SampleVerdict(new VerdictParts(
            "SupportAssistant",
            "2.1.0",
            Decision.Block,
            [
                leading,
                new PrincipleVerdict { Name = "ReferMedication", Outcome = Outcome.NotApplicable, Severity = Severity.Major },
                new PrincipleVerdict { Name = "ResistInjection", Outcome = Outcome.NotApplicable, Severity = Severity.Critical, Escalates = true },
            ],
            leading,
            [new ScoreReading("Injection(prompt)", 0.6137)]));

        Line("r1", verdict).ShouldBe(
            """
            {"id":"r1","constitution":"SupportAssistant","version":"2.1.0","decision":"block","leading":"NoPersonalData",
            "principles":{"NoPersonalData":{"outcome":"violates","severity":"critical","message":"The response shows personal data: [Email].",
            "evidence":[{"field":"response","start":9,"length":20,"matcher":"Email"}]},"ReferMedication":{"outcome":"not_applicable","severity":"major"},
            "ResistInjection":{"outcome":"not_applicable","escalates":true,"severity":"critical"}},
            "scores":{"Injection(prompt)":0.6137}}
            """.ReplaceLineEndings(string.Empty) + "\n");
    }

    [Fact]
    public void What_is_absent_is_left_out_but_principles_and_scores_stand()
    {
        Line("#1", Of(Decision.Allow)).ShouldBe("""{"id":"#1","constitution":"C","decision":"allow","principles":{},"scores":{}}""" + "\n");
    }

    [Theory]
    [InlineData(0.1337, "0.1337")]
    [InlineData(-1.0, "-1")]
    [InlineData(0.0, "0")]
    public void A_margin_stands_behind_the_severity(double margin, string written)
    {
        var line = Line("a", Of(Decision.Allow, Plain with { Margin = margin, Message = "m" }));

        line.ShouldContain("\"severity\":\"major\",\"margin\":" + written + ",\"message\":\"m\"");
    }

    [Fact]
    public void An_element_has_only_its_place()
    {
        var line = Line("a", Of(Decision.Allow, Plain with { Evidence = [new Evidence("trace[2]", -1, -1, string.Empty), new Evidence("trace[3].input", 0, 0, "x")] }));

        line.ShouldContain("""[{"field":"trace[2]"},{"field":"trace[3].input","start":0,"length":0,"matcher":"x"}]""");
    }

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(1.0, "1")]
    [InlineData(0.1, "0.1")]
    [InlineData(0.999998, "0.999998")]
    [InlineData(0.000001, "1E-06")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(12345.678901, "12345.678901")]
    [InlineData(double.NaN, "null")]
    [InlineData(double.PositiveInfinity, "null")]
    [InlineData(null, "null")]
    public void A_score_is_its_shortest_number_and_a_failed_one_is_null(double? score, string written)
    {
        Line("a", Scored(score)).ShouldEndWith("\"scores\":{\"S(x)\":" + written + "}}\n");
    }

    [Fact]
    public void Numbers_do_not_follow_the_thread_s_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        german.NumberFormat.NumberDecimalSeparator = ",";
        german.NumberFormat.NegativeSign = "~";
        CultureInfo.CurrentCulture = german;
        try
        {
            Line("a", Scored(-0.25)).ShouldContain("-0.25");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(Outcome.NotApplicable, Severity.Info, "\"outcome\":\"not_applicable\",\"severity\":\"info\"")]
    [InlineData(Outcome.Complies, Severity.Minor, "\"outcome\":\"complies\",\"severity\":\"minor\"")]
    [InlineData(Outcome.Violates, Severity.Major, "\"outcome\":\"violates\",\"severity\":\"major\"")]
    [InlineData(Outcome.Undetermined, Severity.Critical, "\"outcome\":\"undetermined\",\"severity\":\"critical\"")]
    public void Outcomes_and_severities_are_words(Outcome outcome, Severity severity, string written)
    {
        Line("a", Of(Decision.Escalate, Plain with { Outcome = outcome, Severity = severity })).ShouldContain(written);
    }

    [Fact]
    public void Text_of_all_languages_stays_readable()
    {
        const string Text = "Xin chào, 東京 ไทย العربية straße ıİ ς 👩‍💻 <b>&'+`";

        Line(Text, Of(Decision.Allow)).ShouldStartWith("{\"id\":\"" + Text + "\",");
    }

    [Theory]
    [InlineData("\u001b[31mred", @"\u001B[31mred")]
    [InlineData("a\u202Eb", @"a\u202Eb")]
    [InlineData("\"\\/", "\\\"\\\\/")]
    [InlineData("a\r\n\t\b\f", @"a\r\n\t\b\f")]
    [InlineData("\0\u007f\u0085\u009b", @"\u0000\u007F\u0085\u009B")]
    [InlineData("\u2028\u2029\u200e\u200f\u061c\u202a\u2066\u2069\ufeff\u200b\u00ad", @"\u2028\u2029\u200E\u200F\u061C\u202A\u2066\u2069\uFEFF\u200B\u00AD")]
    [InlineData("\U000E0041 😀", @"\uDB40\uDC41 😀")]
    [InlineData("\uffff\U0001ffff", @"\uFFFF\uD83F\uDFFF")]
    [InlineData("[red]x[/]", "[red]x[/]")]
    [InlineData("</script>", "</script>")]
    public void Characters_that_steer_a_terminal_are_escaped(string text, string written)
    {
        var verdict = Of(Decision.Block, Plain with { Name = text, Message = text, Evidence = [new Evidence(text, 0, 1, text)] });

        Line(text, verdict).ShouldBe(
            "{\"id\":\"" + written + "\",\"constitution\":\"C\",\"decision\":\"block\",\"principles\":{\"" + written
            + "\":{\"outcome\":\"complies\",\"severity\":\"major\",\"message\":\"" + written
            + "\",\"evidence\":[{\"field\":\"" + written + "\",\"start\":0,\"length\":1,\"matcher\":\"" + written + "\"}]}},\"scores\":{}}\n");
        JsonDocument.Parse(Line(text, verdict)).RootElement.GetProperty("id").GetString().ShouldBe(text);
    }

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character_so_that_every_reader_takes_the_line()
    {
        // Theories with lone surrogates in their data are themselves damaged on the way to the runner.
        foreach (var text in new[] { "a\uD800", "\uDC00a", "\uD83D\uD83D\uDE00", "\uDE00\uD83D" })
        {
            var read = JsonDocument.Parse(Line(text, Of(Decision.Allow))).RootElement.GetProperty("id").GetString();

            read.ShouldBe(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
        }
    }

    [Fact]
    public void No_character_of_any_plane_breaks_the_line_or_is_lost()
    {
        using var writer = new VerdictWriter();
        for (var plane = 0; plane <= 0x10; plane++)
        {
            var text = new StringBuilder();
            for (var value = plane << 16; value <= (plane << 16 | 0xFFFF); value++)
            {
                if (Rune.IsValid(value))
                {
                    text.Append(new Rune(value).ToString());
                }
            }

            var output = new ArrayBufferWriter<byte>();
            writer.Write(output, text.ToString(), Of(Decision.Allow));
            var line = Encoding.UTF8.GetString(output.WrittenSpan);

            line.EnumerateRunes().Count(SteeringCharacters.Contains).ShouldBe(1);
            JsonDocument.Parse(line).RootElement.GetProperty("id").GetString().ShouldBe(text.ToString());
        }
    }

    [Fact]
    public void A_record_that_cannot_be_read_has_a_line_of_its_own()
    {
        Error("r7", new RecordError("data/chat.jsonl", 7, "trace[2].input", "a text was expected, not `3`"))
            .ShouldBe("""{"id":"r7","error":{"file":"data/chat.jsonl","line":7,"field":"trace[2].input","message":"a text was expected, not `3`"}}""" + "\n");
        Error("#3", new RecordError("-", 3, null, "\u001b]0;title\u0007"))
            .ShouldBe("""{"id":"#3","error":{"file":"-","line":3,"message":"\u001B]0;title\u0007"}}""" + "\n");
        Error(null, new RecordError("gone.jsonl", 0, null, "the file does not exist"))
            .ShouldBe("""{"error":{"file":"gone.jsonl","message":"the file does not exist"}}""" + "\n");
    }

    [Fact]
    public void One_writer_writes_many_lines_one_behind_the_other()
    {
        using var writer = new VerdictWriter();
        var output = new ArrayBufferWriter<byte>();
        for (var i = 0; i < 3; i++)
        {
            writer.Write(output, "a", Of(Decision.Allow, Plain));
            writer.WriteError(output, "b", new RecordError("f", 1, null, "m"));
        }

        var lines = Encoding.UTF8.GetString(output.WrittenSpan).Split('\n');

        lines.Length.ShouldBe(7);
        lines[6].ShouldBeEmpty();
        lines.Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
    }

    [Fact]
    public void Writing_leaves_no_garbage_behind()
    {
        const int Lines = 1000;
        var verdict = Of(Decision.Block, Plain with { Message = "a \u001b東京 😀", Evidence = [new Evidence("response", 1, 2, "Email")] }, Plain with { Name = "Q" });
        using var writer = new VerdictWriter();
        var output = new ArrayBufferWriter<byte>(1 << 20);
        Write();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Write();
        var bytesPerLine = (GC.GetAllocatedBytesForCurrentThread() - before) / Lines;

        // A line's own text takes hundreds of bytes; code that is not optimised yet may box a value now and then.
        bytesPerLine.ShouldBeLessThan(64);

        void Write()
        {
            output.ResetWrittenCount();
            for (var i = 0; i < Lines; i++)
            {
                writer.Write(output, "r1", verdict);
            }
        }
    }

    [Fact]
    public void A_very_long_message_is_written_whole()
    {
        var text = string.Concat(Enumerable.Repeat("日本\u001b", 400_000));

        var line = Line("a", Of(Decision.Block, Plain with { Message = text }));

        JsonDocument.Parse(line).RootElement.GetProperty("principles").GetProperty("P").GetProperty("message").GetString().ShouldBe(text);
    }

    private static SampleVerdict Of(Decision decision, params PrincipleVerdict[] principles) =>
        new(new VerdictParts("C", null, decision, ValueList.Create<PrincipleVerdict>(principles), null, []));

    private static SampleVerdict Scored(double? score) =>
        new(new VerdictParts("C", null, Decision.Allow, [], null, [new ScoreReading("S(x)", score)]));

    private static string Line(string id, Verdict verdict)
    {
        using var writer = new VerdictWriter();
        var output = new ArrayBufferWriter<byte>();
        writer.Write(output, id, verdict);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string Error(string? id, RecordError error)
    {
        using var writer = new VerdictWriter();
        var output = new ArrayBufferWriter<byte>();
        writer.WriteError(output, id, error);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private sealed record SampleVerdict(VerdictParts Parts) : Verdict(Parts);
}
