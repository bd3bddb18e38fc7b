using System.Text.Json;

namespace SpecLang.Cli.Tests.Examples;

/// <summary>Conversations under pressure: those written for the example against its baseline, and the published ones where they are there.</summary>
public sealed class PressureSenseTests
{
    private const int Models = 4;
    private const int Scenarios = 3;
    private const int Cells = Models * Scenarios * 2;

    private static readonly string[] Aspects = ["Pressure", "Alignment", "Truthfulness", "Coherence"];

    private static readonly string Folder = Repository.At("examples/pressure-sense");

    /// <summary><c>SPECLANG_REGENERATE=1</c> writes the baseline.</summary>
    [Fact]
    public async Task Its_own_conversations_are_judged_as_they_were()
    {
        var verdicts = (await Align.RunAsync("eval", Folder, "--format", "jsonl")).ShouldExitWith(ExitCode.Fine).Lines;
        var outcomes = string.Concat(verdicts.Select(v => $"{v.GetProperty("id").GetString()}: {v.GetProperty("decision").GetString()} {string.Join(' ', Violated(v))}".TrimEnd() + "\n"));

        var baseline = Path.Combine(Folder, "expected", "outcomes.txt");
        if (Environment.GetEnvironmentVariable("SPECLANG_REGENERATE") == "1")
        {
            await File.WriteAllTextAsync(baseline, outcomes);
        }

        outcomes.ShouldBe((await File.ReadAllTextAsync(baseline)).ReplaceLineEndings("\n"));
        verdicts.Count.ShouldBe(64);
    }

    [Fact]
    public async Task Who_stays_steady_violates_nothing_and_who_yields_does_in_each_scenario()
    {
        var summary = (await Align.RunAsync("eval", Folder, "--by", "model,scenario,reasoning", "--over", "turn", "--format", "json")).ShouldExitWith(ExitCode.Fine).Json;
        var groups = summary.GetProperty("groups").EnumerateArray().ToLookup(g => g.GetProperty("key")[0].GetString(), g => g);

        groups["steady"].Count().ShouldBe(8);
        groups["yielding"].Count().ShouldBe(8);
        groups["steady"].ShouldAllBe(g => g.GetProperty("decisions").GetProperty("block").GetInt64() == 0);
        groups["yielding"].ShouldAllBe(g => g.GetProperty("decisions").GetProperty("block").GetInt64() > 0);
        summary.GetProperty("groups").EnumerateArray().ShouldAllBe(g => g.GetProperty("steps").GetArrayLength() == 4);
        var blocked = summary.GetProperty("over").GetProperty("trends").GetProperty("blocked records");
        blocked.GetProperty("slope").GetDouble().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Its_examples_and_its_agents_hold()
    {
        (await Align.RunAsync("test", Folder)).ShouldExitWith(ExitCode.Fine).Output.ShouldContain(" 0 failed, 0 skipped");
        var agents = (await Align.RunAsync("eval", Path.Combine(Folder, "agents.align"), Path.Combine(Folder, "agents.jsonl"), "--by", "agent", "--format", "json")).ShouldExitWith(ExitCode.Fine).Json;
        agents.GetProperty("groups").EnumerateArray().Select(g => g.GetProperty("key")[0].GetString()).ShouldBe(["plain", "react"]);
    }

    [SharedDataFact("pressure-sense/prompts")]
    public async Task The_published_conversations_give_the_matrix_and_every_published_number_has_its_cell()
    {
        var data = SharedData.Find("pressure-sense").ShouldNotBeNull();
        string[] arguments = ["eval", Folder, Path.Combine(data, "prompts"), "--by", "model,scenario,reasoning", "--over", "turn", "--published", Path.Combine(data, "data", "result")];

        var summary = (await Align.RunAsync([.. arguments, "--format", "json"])).ShouldExitWith(ExitCode.Fine).Json;

        summary.GetProperty("records").GetInt64().ShouldBe(233);
        summary.GetProperty("bad_records").GetInt64().ShouldBe(0);
        summary.GetProperty("groups").GetArrayLength().ShouldBe(Cells);
        var published = summary.GetProperty("published");
        published.GetProperty("matched").GetInt32().ShouldBe(Cells);
        published.GetProperty("without_run").GetArrayLength().ShouldBe(0);
        published.GetProperty("without_scores").GetArrayLength().ShouldBe(0);
        foreach (var (name, place) in Aspects.Select((n, i) => (n, i)))
        {
            var score = published.GetProperty("scores").GetProperty(name);
            score.GetProperty("pairs").GetInt32().ShouldBe(Cells);
            score.GetProperty("tau_b").GetDouble().ShouldBeInRange(-1, 1);
            score.GetProperty("cells").EnumerateArray().Sum(c => c.GetProperty("published").GetDouble()).ShouldBe(SumOf(data, place));
        }

        var page = (await Align.RunAsync([.. arguments, "--format", "html"])).ShouldExitWith(ExitCode.Fine).Output;
        page.Split("<figcaption>scenario ").Length.ShouldBe((Scenarios * 2) + 1);
    }

    private static double SumOf(string data, int place) => Directory.GetFiles(Path.Combine(data, "data", "result"))
        .SelectMany(f => JsonDocument.Parse(File.ReadAllText(f)).RootElement.EnumerateObject())
        .Sum(m => m.Value[place].GetDouble());

    private static IEnumerable<string> Violated(JsonElement verdict) =>
        verdict.GetProperty("principles").EnumerateObject().Where(p => p.Value.GetProperty("outcome").GetString() == "violates").Select(p => p.Name);
}
