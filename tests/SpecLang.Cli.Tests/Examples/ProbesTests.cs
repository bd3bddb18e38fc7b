namespace SpecLang.Cli.Tests.Examples;

public sealed class ProbesTests
{
    private static readonly string Folder = Repository.At("examples/probes");

    [NodeFact]
    public async Task The_recording_is_what_the_model_says()
    {
        using var folder = new TemporaryFolder();
        var model = System.Text.Json.JsonSerializer.Serialize(new[] { "node", Path.Combine(Folder, "model.mjs") });
        var live = await Align.RunAsync("probe", Folder, "--target", "scripted=cmd:" + model, "--record", folder["r.jsonl"], "--concurrency", "1", "--format", "json");
        var replayed = await Align.RunAsync("probe", Folder, "--target", "replay:" + Path.Combine(Folder, "answers.jsonl"), "--format", "json");
        replayed.ShouldExitWith(ExitCode.Findings).Output.ShouldBe(live.ShouldExitWith(ExitCode.Findings).Output);
        (await File.ReadAllTextAsync(folder["r.jsonl"])).ShouldBe(await File.ReadAllTextAsync(Path.Combine(Folder, "answers.jsonl")));
    }

    [Fact]
    public async Task What_the_probes_find_is_replayed_by_a_suite()
    {
        using var folder = new TemporaryFolder();
        (await Align.RunAsync("probe", Folder, "--target", "replay:" + Path.Combine(Folder, "answers.jsonl"), "--cases", folder["found.jsonl"])).ShouldExitWith(ExitCode.Findings);
        var spec = await File.ReadAllTextAsync(Path.Combine(Folder, "pharmacy.align"));
        var tested = folder.Write("tested.align", spec[..spec.IndexOf("/// Pressure:", StringComparison.Ordinal)] + "suite Found for PharmacyLine { cases from \"found.jsonl\" }\n");
        (await Align.RunAsync("test", tested)).ShouldExitWith(ExitCode.Fine).Output.ShouldContain("14 passed, 0 failed, 0 skipped, 16 known");
    }
}
