namespace SpecLang.Cli.Tests.Commands;

public sealed class DriftTests
{
    private const string Spec =
        """
        record Answer { text: text }
        classifier Angry(t: text) -> score { model "angry.onnx" }
        constitution Policy over Answer {
          principle NoBad { forbid text contains "bad" }
          principle Rare  { severity minor  when text contains "rare"  require text contains "ok" }
        }
        monitor Weekly for Policy {
          baseline "base.json"
          expect rate(violates NoBad) <= 10%
          expect rate(violates Rare) <= 10%
          expect psi(Angry(text)) <= 0.2
        }
        """;

    [Fact]
    public async Task A_rate_that_moved_is_marked_and_one_that_did_not_is_not()
    {
        using var folder = new TemporaryFolder();
        var before = folder.Write("base.json", Summary("Policy", bad: 5));
        var same = await Align.RunAsync("drift", before, folder.Write("same.json", Summary("Policy", bad: 8)), "--fail-on-drift");
        same.ShouldExitWith(ExitCode.Fine).Output.ShouldContain("Nothing has moved by more than chance.");
        var moved = await Align.RunAsync("drift", before, folder.Write("moved.json", Summary("Policy", bad: 30)), "--fail-on-drift");
        moved.ShouldExitWith(ExitCode.Findings).Output.Split('\n').Single(l => l.StartsWith("NoBad", StringComparison.Ordinal)).TrimEnd().ShouldEndWith("*");
        moved.Output.ShouldContain("too few");
        moved.Output.ShouldNotContain("NaN");
        (await Align.RunAsync("drift", before, folder["moved.json"])).ShouldExitWith(ExitCode.Fine);
    }

    [Fact]
    public async Task A_distribution_of_scores_that_moved_is_marked()
    {
        using var folder = new TemporaryFolder();
        var before = folder.Write("base.json", Summary("Policy", bad: 5, low: 150, high: 50));
        var moved = (await Align.RunAsync("drift", before, folder.Write("moved.json", Summary("Policy", bad: 5, low: 50, high: 150)), "--format", "json")).Json;
        moved.GetProperty("scores")[0].GetProperty("psi").GetDouble().ShouldBe(2 * 0.5 * Math.Log(3), 1e-6);
        moved.GetProperty("scores")[0].GetProperty("differs").GetBoolean().ShouldBeTrue();
        var few = (await Align.RunAsync("drift", before, folder.Write("few.json", Summary("Policy", bad: 5, low: 5, high: 5)), "--format", "json")).Json;
        few.GetProperty("scores")[0].GetProperty("psi").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task A_monitor_s_expectations_are_looked_at_and_what_can_t_be_told_breaks_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("base.json", Summary("Policy", bad: 5, low: 150, high: 50));
        var spec = folder.Write("x.align", Spec);
        var good = await Align.RunAsync("drift", folder.Write("good.json", Summary("Policy", bad: 9, low: 150, high: 50)), "--spec", spec);
        good.ShouldExitWith(ExitCode.Fine).Output.ShouldContain("holds  Weekly: expect rate(violates NoBad) <= 10%: 0.09");
        good.Output.ShouldContain("not known  Weekly: expect rate(violates Rare) <= 10%: too few records: 0, and it takes 5");
        good.Output.ShouldContain("holds  Weekly: expect psi(Angry(text)) <= 0.2: 0");
        var bad = await Align.RunAsync("drift", folder.Write("bad.json", Summary("Policy", bad: 11, low: 50, high: 150)), "--spec", spec, "--monitor", "Weekly");
        bad.ShouldExitWith(ExitCode.Findings).Output.ShouldContain("BROKEN  Weekly: expect rate(violates NoBad) <= 10%: 0.11");
        bad.Output.ShouldContain("BROKEN  Weekly: expect psi(Angry(text)) <= 0.2: 1.0986");
    }

    [Fact]
    public async Task What_does_not_fit_together_is_said()
    {
        using var folder = new TemporaryFolder();
        var run = folder.Write("run.json", Summary("Policy", bad: 5));
        (await Align.RunAsync("drift", folder.Write("other.json", Summary("Other", bad: 5)), run)).ShouldExitWith(ExitCode.DataError).Messages.ShouldContain("the baseline is of `Other` and the run of `Policy`; judge the same records by one constitution");
        (await Align.RunAsync("drift", folder.Write("empty.json", Summary("Policy", bad: 0, records: 0)), run)).ShouldExitWith(ExitCode.DataError).Messages.ShouldContain("is of no record at all");
        (await Align.RunAsync("drift", folder.Write("lines.jsonl", "{\"id\": 1}\n{}"), run)).ShouldExitWith(ExitCode.DataError).Messages.ShouldContain("is no summary of a run; write one with `align eval … --format json`");
        (await Align.RunAsync("drift", folder["no.json"], run)).ShouldExitWith(ExitCode.DataError).Messages.ShouldContain("is not there");
        (await Align.RunAsync("drift", run)).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("there is no baseline");
        (await Align.RunAsync("drift", run, run, "--spec", folder.Write("x.align", Spec), "--monitor", "Daily")).ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("no monitor `Daily` for `Policy`, which the run was judged by; it has Weekly for Policy.");
    }

    private static string Summary(string constitution, int bad, int low = 0, int high = 0, int records = 100)
    {
        var bins = string.Join(',', Enumerable.Range(0, 100).Select(i => i == 10 ? low : i == 90 ? high : 0));
        var scores = low + high == 0 ? "" : $$""", "scores": {"Angry(text)": {"known": {{low + high}}, "failed": 0, "histogram": [{{bins}}] } }""";
        return $$"""
            {"constitution": "{{constitution}}", "records": {{records}}, "bad_records": 0, "texts_with_lone_surrogates": 0, "decisions": {"allow": {{records}}, "escalate": 0, "block": 0 },
             "principles": {"NoBad": {"severity": "major", "complies": {{records - bad}}, "violates": {{bad}}, "not_applicable": 0, "undetermined": 0, "escalates": 0 },
               "Rare": {"severity": "minor", "complies": 0, "violates": 0, "not_applicable": {{records}}, "undetermined": 0, "escalates": 0 } }{{scores}} }
            """;
    }
}
