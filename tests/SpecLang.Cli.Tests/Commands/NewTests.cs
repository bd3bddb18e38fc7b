namespace SpecLang.Cli.Tests.Commands;

public sealed class NewTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("minimal", 3)]
    [InlineData("assistant", 6)]
    [InlineData("agent", 5)]
    public async Task What_is_made_passes_every_command_at_once(string template, int records)
    {
        var made = await Align.RunAsync("new", folder["refund-desk"], "--template", template);

        made.ShouldExitWith(ExitCode.Fine).Messages.ShouldContain("created " + folder["refund-desk"] + "/policy.align");
        (await Align.RunAsync("check", folder["refund-desk"])).ShouldExitWith(ExitCode.Fine).Output.ShouldBe("no errors\n");
        (await Align.RunAsync("test", folder["refund-desk"])).ShouldExitWith(ExitCode.Fine);
        (await Align.RunAsync("fmt", "--check", folder["refund-desk"])).ShouldExitWith(ExitCode.Fine);
        var judged = await Align.RunAsync("eval", folder["refund-desk"], "--no-cache");
        judged.ShouldExitWith(ExitCode.Fine).Output.ShouldStartWith($"RefundDeskPolicy 0.1.0: {records} records\n");
        judged.Output.ShouldContain("block ");
        judged.Output.ShouldNotContain("allow 0");
    }

    [Fact]
    public async Task Without_a_template_an_assistant_s_policy_is_made()
    {
        (await Align.RunAsync("new", folder["x"])).ShouldExitWith(ExitCode.Fine);

        (await File.ReadAllTextAsync(folder["x/policy.align"])).ShouldContain("constitution XPolicy over Exchange");
        Directory.GetFiles(folder["x"], "*", SearchOption.AllDirectories).Length.ShouldBe(4);
        Directory.GetFileSystemEntries(folder.Path).ShouldBe([folder["x"]]);
    }

    [Fact]
    public async Task A_folder_with_something_in_it_is_left_as_it_is()
    {
        folder.Write("taken/notes.txt", "mine");

        var result = await Align.RunAsync("new", folder["taken"]);

        result.ShouldExitWith(ExitCode.DataError).Messages.ShouldContain("is not empty (it has `notes.txt`)");
        Directory.GetFileSystemEntries(folder["taken"]).ShouldBe([folder["taken/notes.txt"]]);
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_stays()
    {
        folder.Write("taken", "mine");

        (await Align.RunAsync("new", folder["taken"])).ShouldExitWith(ExitCode.DataError).Messages.ShouldContain("is a file");
        (await File.ReadAllTextAsync(folder["taken"])).ShouldBe("mine");
    }

    [Fact]
    public async Task An_empty_folder_with_a_repository_of_git_is_filled()
    {
        folder.Write("repo/.git/HEAD", "ref: refs/heads/main\n");

        (await Align.RunAsync("new", folder["repo"], "--template", "minimal")).ShouldExitWith(ExitCode.Fine);

        Directory.GetFileSystemEntries(folder["repo"]).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe([".git", "README.md", "align.json", "data", "policy.align"]);
    }

    [Theory]
    [InlineData("42", "constitution Policy42Policy ")]
    [InlineData("Ärztliche Auskunft", "constitution ÄrztlicheAuskunftPolicy ")]
    [InlineData("--- \" ${x} ---", "constitution XPolicy ")]
    [InlineData("🙂", "constitution Policy ")]
    [InlineData("answer", "constitution AnswerPolicy ")]
    [InlineData("myPolicy", "constitution MyPolicy ")]
    public async Task Any_folder_s_name_makes_a_name_of_a_constitution(string name, string declaration)
    {
        (await Align.RunAsync("new", "--template", "minimal", "--", folder[name])).ShouldExitWith(ExitCode.Fine);

        (await File.ReadAllTextAsync(folder[name + "/policy.align"])).ShouldContain(declaration);
        (await Align.RunAsync("check", folder[name])).ShouldExitWith(ExitCode.Fine);
    }

    [Fact]
    public async Task Parent_folders_are_made_too()
    {
        (await Align.RunAsync("new", folder["a/b/c"])).ShouldExitWith(ExitCode.Fine);

        File.Exists(folder["a/b/c/align.json"]).ShouldBeTrue();
    }

    [Fact]
    public async Task A_template_that_does_not_exist_and_a_missing_folder_are_said()
    {
        (await Align.RunAsync("new", folder["x"], "--template", "rocket")).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("`--template` takes agent, assistant or minimal, and not `rocket`.");
        (await Align.RunAsync("new")).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("`align new` needs a folder");
        (await Align.RunAsync("new", " ")).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("`align new` needs a folder");
    }

    public void Dispose() => folder.Dispose();
}
