using System.Text.RegularExpressions;

namespace SpecLang.Cli.Tests.Docs;

/// <summary>
/// What the documents show is what comes out. A line of <c>…</c> stands for lines left out, a line that ends so for one cut short. In a <c>console</c> block
/// stand commands behind <c>$ </c> with their output; blocks with a file's name are saved first.
/// </summary>
public sealed class DocumentTests
{
    private const string LeftOut = "…";

    private static readonly Regex Command = new(@"(?<=^|\| )(?:\./)?align ", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    [Theory]
    [InlineData("README.md")]
    [InlineData("examples/support-assistant/README.md")]
    public async Task What_is_quoted_from_the_example_stands_in_it(string document)
    {
        var spec = await File.ReadAllTextAsync(Repository.At("examples/support-assistant/support-assistant.align"));
        var changed = FencedBlock.Of(Repository.At(document)).Where(b => b.Language == "align").Aggregate(spec, Apply);
        using var folder = new TemporaryFolder();
        folder.Write("policy.md", await File.ReadAllTextAsync(Repository.At("examples/support-assistant/policy.md")));
        foreach (var lexicon in Directory.GetFiles(Repository.At("examples/support-assistant/lexicons")))
        {
            folder.Write("lexicons/" + Path.GetFileName(lexicon), File.ReadAllText(lexicon));
        }

        (await Align.RunAsync("check", folder.Write("x.align", changed))).ShouldExitWith(ExitCode.Fine);
    }

    [NodeFact]
    public async Task The_commands_of_the_read_me_print_what_it_shows() => await CheckConsole("README.md");

    [NodeFact]
    public async Task The_walk_through_the_example_prints_what_it_shows() => await CheckConsole("examples/support-assistant/README.md");

    [Fact]
    public async Task The_read_me_of_the_peer_supporter_prints_what_it_shows() => await CheckConsole("examples/pressure-sense/README.md");

    [NodeFact]
    public async Task The_read_me_of_the_risk_evals_prints_what_it_shows() => await CheckConsole("examples/risk-evals/README.md");

    [Fact]
    public async Task The_page_of_the_risk_evals_prints_what_it_shows() => await CheckConsole("docs/suites/risk-evals.md");

    [NodeFact]
    public async Task The_page_of_commands_prints_what_it_shows() => await CheckConsole("docs/cli.md");

    [Fact]
    public async Task The_page_of_reports_prints_what_it_shows() => await CheckConsole("docs/reports.md");

    [UnixFact]
    public async Task The_page_of_large_runs_prints_what_it_shows() => await CheckConsole("docs/large-runs.md");

    [NodeFact]
    public async Task The_page_of_calibrating_prints_what_it_shows() => await CheckConsole("docs/calibrating.md");

    [NodeFact]
    public async Task The_walk_through_the_example_of_probes_prints_what_it_shows() => await CheckConsole("examples/probes/README.md");

    [Fact]
    public async Task What_the_page_of_pressure_quotes_stands_in_its_example()
    {
        var spec = await File.ReadAllTextAsync(Repository.At("examples/probes/pharmacy.align"));
        FencedBlock.Of(Repository.At("docs/suites/pressure.md")).Where(b => b.Language == "align").ShouldAllBe(b => spec.Contains(b.Text.Trim(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("docs/suites/pressure.md")]
    [InlineData("docs/suites/invariance.md")]
    public async Task The_pages_of_probes_print_what_they_show(string document) => await CheckConsole(document);

    [Fact]
    public async Task The_walk_through_the_example_of_red_teaming_prints_what_it_shows() => await CheckConsole("examples/red-team/README.md");

    [Fact]
    public async Task The_page_of_red_teaming_prints_what_it_shows() => await CheckConsole("docs/suites/red-teaming.md");

    [Fact]
    public async Task What_the_page_of_red_teaming_quotes_stands_in_its_example()
    {
        var spec = await File.ReadAllTextAsync(Repository.At("examples/red-team/guard.align"));
        FencedBlock.Of(Repository.At("docs/suites/red-teaming.md")).Where(b => b.Language == "align").ShouldAllBe(b => spec.Contains(b.Text.Trim(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_sample_of_the_page_of_invariance_compiles()
    {
        using var folder = new TemporaryFolder();
        var sample = FencedBlock.Of(Repository.At("docs/suites/invariance.md")).Single(b => b.Language == "align");
        (await Align.RunAsync("check", folder.Write("x.align", sample.Text))).ShouldExitWith(ExitCode.Fine).Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_of_comparing_prints_what_it_shows() => await CheckConsole("docs/comparing.md");

    [NodeFact]
    public async Task The_page_of_testing_prints_what_it_shows() => await CheckConsole("docs/testing.md");

    [Theory]
    [InlineData("docs/suites/preference-data.md")]
    [InlineData("examples/preference-data/README.md")]
    public async Task The_pages_of_preference_data_print_what_they_show(string document) => await CheckConsole(document);

    internal static async Task CheckConsole(string document)
    {
        Classifiers.UseWithStarters();
        using var folder = new TemporaryFolder();
        var commands = 0;
        foreach (var block in FencedBlock.Of(Repository.At(document)))
        {
            if (block.File is { } name)
            {
                folder.Write(name, block.Text);
            }

            if (block.Language == "console")
            {
                commands += await CheckBlock(block, folder);
            }
        }

        commands.ShouldBeGreaterThan(0);
    }

    private static async Task<int> CheckBlock(FencedBlock block, TemporaryFolder folder)
    {
        var commands = 0;
        for (var i = 0; i < block.Lines.Count;)
        {
            block.Lines[i].ShouldStartWith("$ ");
            var command = block.Lines[i][2..];
            var shown = block.Lines.Skip(i + 1).TakeWhile(l => !l.StartsWith("$ ", StringComparison.Ordinal)).ToList();
            i += 1 + shown.Count;
            commands++;
            var result = await Align.ShellAsync($"cd '{(command.Contains("./align ", StringComparison.Ordinal) ? Repository.Root : folder.Path)}' && {Command.Replace(command, "$$align ")} 2>&1");
            ShouldShow(command, shown, result.Output);
        }

        return commands;
    }

    private static void ShouldShow(string command, List<string> shown, string output)
    {
        var lines = output.Split('\n').Select(l => l.TrimEnd()).ToList();
        var at = 0;
        foreach (var line in shown.Where(l => l != LeftOut))
        {
            var found = lines.FindIndex(at, l => line.EndsWith(LeftOut, StringComparison.Ordinal) ? l.StartsWith(line[..^1], StringComparison.Ordinal) : l == line.TrimEnd());
            found.ShouldBeGreaterThanOrEqualTo(0, $"`{command}` does not print `{line}` behind what is shown before it, but:\n{output}");
            at = found + 1;
        }
    }

    /// <summary>The example with a declaration in the place of the one of its name, or with an example more.</summary>
    private static string Apply(string spec, FencedBlock block)
    {
        if (block.Lines[0].StartsWith("example ", StringComparison.Ordinal))
        {
            var constitution = spec.IndexOf("\nconstitution ", StringComparison.Ordinal);
            var end = spec.IndexOf("\n}\n", constitution, StringComparison.Ordinal) + 1;
            return spec[..end] + block.Text + spec[end..];
        }

        if (Regex.Match(block.Lines[0], @"^lexicon (?<name>\w+) \{$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } lexicon)
        {
            var start = spec.IndexOf($"lexicon {lexicon.Groups["name"].Value} {{", StringComparison.Ordinal);
            start.ShouldBeGreaterThan(0);
            return spec[..start] + block.Text + spec[(spec.IndexOf('}', start) + 1)..];
        }

        var quoted = spec.Split('\n').Select(l => l.Trim()).ToHashSet(StringComparer.Ordinal);
        block.Lines.Select(l => l.Trim()).ShouldAllBe(l => quoted.Contains(l));
        return spec;
    }
}
