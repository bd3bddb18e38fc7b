namespace SpecLang.Cli.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("name a command: new, check, build, eval, merge, explain, test, diff, drift, calibrate, prefer, mutate, probe, fmt, doc, lsp.")]
    [InlineData("`evil` is no command; there are new, check, build, eval, merge, explain, test, diff, drift, calibrate, prefer, mutate, probe, fmt, doc, lsp.", "evil")]
    [InlineData("`align objective` is not supported yet by this version", "objective", "x")]
    [InlineData("`align eval` needs the spec: an .align file, or a folder with an align.json.", "eval")]
    [InlineData("`align check` needs the spec", "check")]
    [InlineData("`--nope` is no option of `align eval`; it has --constitution,", "eval", "x.align", "--nope", "y.jsonl")]
    [InlineData("`--nope` is no option of `align check`", "check", "--nope")]
    [InlineData("`x.jsonl` is one argument too many for `align build`.", "build", "x.align", "x.jsonl")]
    [InlineData("`--fail-on` takes block, escalate or violates, and not `panic`.", "eval", "x.align", "--fail-on", "panic")]
    [InlineData("`--evidence` takes none, first, all or masked, and not `some`.", "eval", "x.align", "--evidence", "some")]
    [InlineData("`--format` takes table, jsonl, json, html, md, csv, junit, sarif or github, and not `pdf`.", "eval", "x.align", "--format", "pdf")]
    [InlineData("`--format` takes text, json or sarif, and not `table`.", "check", "x.align", "--format", "table")]
    [InlineData("`--jobs` takes a whole number from 1 to 256, and not `0`.", "eval", "x.align", "--jobs", "0")]
    [InlineData("`--jobs` takes a whole number from 1 to 256, and not `many`.", "eval", "x.align", "--jobs", "many")]
    [InlineData("`--max-record` takes a whole number from 1 to 1024, and not `4096`.", "eval", "x.align", "--max-record", "4096")]
    [InlineData("`--shard` takes which part and how many there are, as 2/8, and not `2`.", "eval", "x.align", "--shard", "2")]
    [InlineData("`--by` needs a value.", "eval", "x.align", "--by")]
    [InlineData("`--stdin` takes no files; leave one of the two out.", "fmt", "--stdin", "x.align")]
    [InlineData("`nowhere.align` does not exist; name an .align file or a folder.", "fmt", "nowhere.align")]
    [InlineData("`nowhere.align` does not exist; name an .align file or a folder with an align.json.", "eval", "nowhere.align")]
    public async Task A_wrong_command_line_is_said_in_a_sentence(string sentence, params string[] arguments)
    {
        var result = (await Align.RunAsync(arguments)).ShouldExitWith(ExitCode.Usage);

        result.Messages.ShouldStartWith("align: error: " + sentence);
        result.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_command_line_comes_before_a_broken_spec()
    {
        var spec = folder.Write("x.align", Specs.ThreeMistakes);

        (await Align.RunAsync("eval", spec, "--nope")).ShouldExitWith(ExitCode.Usage);
    }

    [Fact]
    public async Task A_file_whose_name_begins_with_a_dash_stands_behind_two()
    {
        var result = await Align.RunAsync("eval", folder.Write("x.align", Specs.Manners), "--", "--nope");

        result.ShouldExitWith(ExitCode.DataError).Messages.ShouldContain("`--nope` does not exist");
    }

    [Fact]
    public async Task What_is_wrong_with_a_command_line_steers_no_terminal()
    {
        (await Align.RunAsync("\u001b[31mevil\u202E")).Messages.ShouldContain(@"`\u{1B}[31mevil\u{202E}` is no command");
    }

    [Fact]
    public async Task A_folder_without_a_project_names_its_specs()
    {
        folder.Write("policy.align", Specs.Manners);

        (await Align.RunAsync("eval", folder.Path)).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("holds no align.json; name one of its specs (`policy.align`)");
    }

    public void Dispose() => folder.Dispose();
}
