using System.Globalization;
using SpecLang.Cli.Output;
using SpecLang.Engine.Output;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;

namespace SpecLang.Cli.Tests.Output;

public class SummaryTableTests
{
    private const string Hostile = "\u001b[31m\u202E\"\n[red]x[/] [link=http://x]";

    private static readonly TerminalProfile File = TerminalProfile.Of(isRedirected: true, noColor: null, width: 0);

    [Fact]
    public void A_summary_has_a_head_a_row_a_principle_and_the_first_violations()
    {
        Print(Summary() with { BadRecords = 2, TextsWithLoneSurrogates = 1 }).ShouldBe(
            """
            SupportAssistant 2.1.0: 200 records
            allow 150 (75.0%)   escalate 30 (15.0%)   block 20 (10.0%)

                                                                         not
            principle        severity  complies  violates  share  applicable  undetermined  escalates
            ─────────────────────────────────────────────────────────────────────────────────────────
            NoPersonalData   critical        80        20  20.0%         100             0          0
            ReferMedication  major            0         0      –         195             5         30

            first violations
              NoPersonalData: r1, r2 and 18 more

            2 records could not be read
            1 text held half a surrogate pair, which was read as U+FFFD

            """);
    }

    [Fact]
    public void Measures_have_a_row_with_their_mean()
    {
        var text = Print(Summary() with
        {
            Measures = [new MeasureSummary("Calm", 198, 2, 0.123456), new MeasureSummary("Words", 200, 0, 41), new MeasureSummary("Never", 0, 200, null), new MeasureSummary("Huge", 1, 0, -1.5e300)],
        });

        text.ShouldContain(
            """

            measure       mean  unknown
            ───────────────────────────
            Calm        0.1235        2
            Words           41        0
            Never            –      200
            Huge     -1.5E+300        0

            first violations
            """);
    }

    [Fact]
    public void Groups_stand_side_by_side()
    {
        var counts = Summary().Total;
        var text = Print(Summary() with { GroupedBy = ["topic"], Groups = [new RunGroup(["billing"], counts), new RunGroup([""], counts)] });

        text.ShouldContain("by topic: ");
        var lines = text.Split('\n');
        lines.ShouldContain(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).SequenceEqual(new[] { "all", "billing", "(empty)" }));
        lines.ShouldContain(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).SequenceEqual(new[] { "block", "20", "(10.0%)", "20", "(10.0%)", "20", "(10.0%)" }));
        lines.ShouldContain(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).SequenceEqual(new[] { "NoPersonalData", "20", "(20.0%)", "20", "(20.0%)", "20", "(20.0%)" }));
        lines.ShouldContain(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).SequenceEqual(new[] { "ReferMedication", "–", "–", "–" }));
    }

    [Fact]
    public void Many_groups_go_on_below_and_the_smallest_are_only_counted()
    {
        var groups = Enumerable.Range(10, 30).Select(i => new RunGroup(["t" + i.ToString(CultureInfo.InvariantCulture)], new RunCounts(i, 0, 0, Summary().Total.Principles)));
        var text = Print(Summary() with { GroupedBy = ["topic"], Groups = ValueList.Create<RunGroup>([.. groups]) });

        text.ShouldContain("t39");
        text.ShouldContain("t20");
        text.ShouldNotContain("t19");
        text.ShouldContain("10 smaller groups are not shown");
        text.IndexOf("t20", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("t39", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(80)]
    [InlineData(60)]
    public void A_name_is_whole_where_there_is_room(int width)
    {
        var counts = new RunCounts(335, 0, 0, [new PrincipleCounts("ConfirmBeforeRefund", Severity.Critical, 100, 200, 30, 5, 30)]);
        var text = Print(new RunSummary { Constitution = "C", Total = counts, FirstViolations = [["agent-034", "agent-035", "chat-031", "chat-033", "lang-es-05"]] }, TerminalProfile.Of(isRedirected: false, noColor: "1", width));

        text.ShouldContain("ConfirmBeforeRefund ");
        text.ShouldContain(" more\n");
        text.Split('\n').ShouldAllBe(l => l.Length <= width);
        text.Contains("critical", StringComparison.Ordinal).ShouldBe(width > 60);
    }

    [Fact]
    public void Too_many_groups_are_said_to_be_too_many()
    {
        Print(Summary() with { GroupedBy = ["id"], HasTooManyGroups = true }).ShouldContain("by id: more than 1000 groups, none is shown");
    }

    [Fact]
    public void Nothing_that_a_stranger_wrote_is_markup_or_steers_the_terminal()
    {
        var counts = new RunCounts(0, 0, 1, [new PrincipleCounts(Hostile, Severity.Major, 0, 0, 1, 0, 0)]);
        var text = Print(new RunSummary
        {
            Constitution = Hostile,
            Version = Hostile,
            Total = counts,
            FirstViolations = [[Hostile, "\uD800"]],
            GroupedBy = [Hostile],
            Groups = [new RunGroup([Hostile], counts)],
        });

        text.ShouldContain(@"\u{1B}[31m\u{202E}""\u{A}[red]x[/]");
        text.ShouldContain(@"\u{D800}");
        text.Replace("\n", string.Empty, StringComparison.Ordinal).ShouldAllBe(c => !char.IsControl(c) && c != '\u202E');
    }

    [Fact]
    public void Whatever_the_names_no_line_is_wider_than_the_output()
    {
        var long1 = new string('x', 100_000);
        var wide = string.Concat(Enumerable.Repeat("東京", 50));
        var counts = new RunCounts(1234567, 1234567, 1234567, [
            new PrincipleCounts(long1, Severity.Critical, 1234567, 1234567, 1234567, 1234567, 1234567),
            new PrincipleCounts(wide, Severity.Critical, 0, 0, 0, 0, 0),
        ]);
        var summary = new RunSummary
        {
            Constitution = long1,
            Version = long1,
            Total = counts,
            FirstViolations = [[long1, long1, wide, long1, long1], [wide]],
            GroupedBy = [long1, wide],
            Groups = [new RunGroup([long1, wide], counts), new RunGroup([wide, long1], counts), new RunGroup([wide, wide], counts), new RunGroup(["a", "b"], counts)],
        };

        foreach (var line in Print(summary).Split('\n'))
        {
            DisplayWidth.Of(line).ShouldBeLessThanOrEqualTo(TerminalProfile.WidthOfFiles);
        }

        Print(summary).Length.ShouldBeLessThan(20_000);
    }

    [Fact]
    public void An_empty_run_and_a_constitution_without_principles_are_printed()
    {
        Print(new RunSummary { Constitution = "C", Total = new RunCounts(0, 0, 0, []), FirstViolations = [] })
            .ShouldBe("C: 0 records\nallow 0   escalate 0   block 0\n");
    }

    [Fact]
    public void Colours_are_for_terminals_without_NO_COLOR()
    {
        Print(Summary(), TerminalProfile.Of(isRedirected: false, noColor: null, width: 120)).ShouldContain("\u001b[");
        Print(Summary(), TerminalProfile.Of(isRedirected: false, noColor: "", width: 120)).ShouldContain("\u001b[");
        Print(Summary(), TerminalProfile.Of(isRedirected: false, noColor: "1", width: 120)).ShouldNotContain("\u001b");
        Print(Summary(), TerminalProfile.Of(isRedirected: true, noColor: null, width: 120)).ShouldNotContain("\u001b");
    }

    [Fact]
    public void The_width_is_the_terminal_s_or_that_of_files()
    {
        TerminalProfile.Of(isRedirected: true, noColor: null, width: 33).Width.ShouldBe(100);
        TerminalProfile.Of(isRedirected: false, noColor: null, width: 0).Width.ShouldBe(100);
        TerminalProfile.Of(isRedirected: false, noColor: null, width: 180).Width.ShouldBe(180);
        TerminalProfile.Of(isRedirected: false, noColor: null, width: 7).Width.ShouldBe(40);
    }

    [Theory]
    [InlineData(1, 100_000, "1 (<0.1%)")]
    [InlineData(99_999, 100_000, "99999 (>99.9%)")]
    [InlineData(0, 5, "0 (0.0%)")]
    [InlineData(5, 5, "5 (100.0%)")]
    public void A_rare_case_is_never_rounded_to_none(long blocked, long records, string shown)
    {
        Print(new RunSummary { Constitution = "C", Total = new RunCounts(records - blocked, 0, blocked, []), FirstViolations = [] }).ShouldContain("block " + shown + "\n");
    }

    private static RunSummary Summary() => new()
    {
        Constitution = "SupportAssistant",
        Version = "2.1.0",
        Total = new RunCounts(150, 30, 20, [
            new PrincipleCounts("NoPersonalData", Severity.Critical, 100, 80, 20, 0, 0),
            new PrincipleCounts("ReferMedication", Severity.Major, 195, 0, 0, 5, 30),
        ]),
        FirstViolations = [["r1", "r2"], []],
    };

    private static string Print(RunSummary summary, TerminalProfile? profile = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new SummaryTable((profile ?? File).Console(output)).Print(summary);
        return string.Join('\n', output.ToString().Split('\n').Select(l => l.TrimEnd()));
    }
}
