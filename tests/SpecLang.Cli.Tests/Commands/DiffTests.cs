namespace SpecLang.Cli.Tests.Commands;

public sealed class DiffTests
{
    private const string Old =
        """
        record Answer { text: text  mood: one of { calm, angry } = calm }
        lexicon Bad { "bad" "worse" }
        define bad(t: text) -> bool = t contains Bad
        constitution Policy over Answer {
          block at major
          /// Why.
          principle Lexical { forbid text contains Bad }
          principle Defined { forbid bad(text) }
          principle Long    { require word_count(text) <= 40 }
          principle Both    { forbid text contains "a" and text contains "b"  message "Both." }
          principle Gone    { forbid text contains "gone" }
          principle Weight  { severity minor  forbid text contains "heavy" }
        }
        """;

    [Fact]
    public async Task Layout_comments_and_names_of_definitions_are_no_change()
    {
        var now = Old.Replace("bad(t: text)", "wicked(t: text)", StringComparison.Ordinal).Replace("bad(text)", "wicked( text )", StringComparison.Ordinal).Replace("Bad ", "Wicked ", StringComparison.Ordinal).Replace("Bad\n", "Wicked\n", StringComparison.Ordinal);
        var result = await Diff(now);
        result.ShouldExitWith(ExitCode.Fine);
        result.Output.ShouldNotContain("meaning");
        result.Output.ShouldContain("wording  Defined");
        result.Output.ShouldContain("No verdict comes out otherwise");
        (await Diff(Old.Replace("  ", "      ", StringComparison.Ordinal))).Output.ShouldContain("Nothing changed but layout and comments.");
    }

    [Theory]
    [InlineData("\"bad\" \"worse\"", "\"bad\" \"worse\" \"worst\"", "meaning  Lexical: stricter")]
    [InlineData("\"bad\" \"worse\"", "\"bad\"", "meaning  Lexical: looser")]
    [InlineData("<= 40", "<= 60", "meaning  Long: looser")]
    [InlineData("<= 40", "<= 20", "meaning  Long: stricter")]
    [InlineData("\"a\" and text contains \"b\"", "\"b\" and text contains \"a\"", "wording  Both: the same records violate it")]
    [InlineData("\"a\" and text contains \"b\"", "\"a\" or text contains \"b\"", "meaning  Both: stricter")]
    [InlineData("message \"Both.\"", "message \"Two.\"", "wording  Both")]
    [InlineData("/// Why.", "/// Because.", "wording  Lexical")]
    [InlineData("severity minor", "severity major", "severity minor → major")]
    [InlineData("  principle Gone    { forbid text contains \"gone\" }\n", "", "removed  Gone")]
    [InlineData("principle Gone ", "principle Came ", "added    Came (major)")]
    [InlineData("block at major", "block at critical", "block at major → critical")]
    [InlineData("= calm", "= angry", "field `mood` is read otherwise")]
    [InlineData("text: text ", "text: text from \"body\" ", "field `text` is read otherwise")]
    public async Task A_change_is_told(string was, string becomes, string told)
    {
        var result = await Diff(Old.Replace(was, becomes, StringComparison.Ordinal));
        result.ShouldExitWith(ExitCode.Fine).Output.ShouldContain(told);
    }

    [Fact]
    public async Task Nothing_is_proved_of_a_record_that_is_read_otherwise()
    {
        var result = await Diff(Old.Replace("text: text ", "text: text from \"body\" ", StringComparison.Ordinal).Replace("<= 40", "<= 60", StringComparison.Ordinal));
        result.Output.ShouldContain("meaning  Long  new.align(9)");
    }

    [Fact]
    public async Task With_data_the_records_that_flip_are_told_and_why()
    {
        var now = Old.Replace("severity minor", "severity major", StringComparison.Ordinal).Replace("\"bad\" \"worse\"", "\"worse\"", StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        string[] arguments = ["diff", folder.Write("old.align", Old), folder.Write("new.align", now), "--data", folder.Write("d.jsonl", "{\"id\": \"x\", \"text\": \"bad\"}\n{\"id\": \"y\", \"text\": \"heavy\"}\n{\"id\": \"z\", \"text\": \"fine\"}\n{\"id\": \"q\"}\n")];
        var result = await Align.RunAsync(arguments);
        result.ShouldExitWith(ExitCode.DataError);
        result.Output.ShouldContain("3 records: 2 (66.7%) decided otherwise, 2 (66.7%) with another decision or outcome; 1 record could not be judged by both");
        result.Output.ShouldContain("Lexical: violates → complies: 1: x");
        result.Output.ShouldContain("allow → block  Weight is violated, as before");
        var json = (await Align.RunAsync([.. arguments, "--format", "json"])).Json.GetProperty("data");
        json.GetProperty("flipped").GetInt32().ShouldBe(2);
        json.GetProperty("flips")[0].GetProperty("id").GetString().ShouldBe("x");
    }

    [Fact]
    public async Task A_flip_is_a_finding_where_that_is_asked_for()
    {
        using var folder = new TemporaryFolder();
        var old = folder.Write("old.align", Old);
        var now = folder.Write("new.align", Old.Replace("severity minor", "severity major", StringComparison.Ordinal));
        var data = folder.Write("d.jsonl", "{\"text\": \"heavy\"}");
        (await Align.RunAsync("diff", old, now, "--data", data)).ShouldExitWith(ExitCode.Fine);
        (await Align.RunAsync("diff", old, now, "--data", data, "--fail-on-flip")).ShouldExitWith(ExitCode.Findings);
        (await Align.RunAsync("diff", old, old, "--data", data, "--fail-on-flip")).ShouldExitWith(ExitCode.Fine);
        (await Align.RunAsync("diff", old, now, "--fail-on-flip")).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("name some with --data");
        (await Align.RunAsync("diff", old, now, "--data", folder.Write("none.jsonl", "\n"))).ShouldExitWith(ExitCode.DataError).Messages.ShouldContain("nothing can be compared");
        (await Align.RunAsync("diff", old, now, "--data", "-")).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("can't be read twice");
        (await Align.RunAsync("diff", old, folder.Write("broken.align", "record"))).ShouldExitWith(ExitCode.SpecError);
    }

    private static async Task<CommandResult> Diff(string now)
    {
        using var folder = new TemporaryFolder();
        return await Align.RunAsync("diff", folder.Write("old.align", Old), folder.Write("new.align", now));
    }
}
