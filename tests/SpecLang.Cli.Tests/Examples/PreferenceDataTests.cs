using System.Text.Json;

namespace SpecLang.Cli.Tests.Examples;

public sealed class PreferenceDataTests
{
    private static readonly string Folder = Repository.At("examples/preference-data");

    /// <summary>The pairs whose labels are wrong on purpose.</summary>
    private static readonly string[] Wrong = ["pair-04", "pair-10", "pair-17", "pair-23", "pair-30", "pair-35", "pair-41"];

    [Fact]
    public async Task No_right_label_is_flipped_and_one_wrong_label_is_kept()
    {
        var lines = (await Align.RunAsync("prefer", Folder, "--gold", Path.Combine(Folder, "gold.jsonl"), "--flip", "0.85", "--format", "jsonl")).ShouldExitWith(ExitCode.Fine).Lines;

        lines.Count.ShouldBe(48);
        Decided(lines, "flip").ShouldBe(["pair-04", "pair-10", "pair-17"]);
        Decided(lines, "keep").Intersect(Wrong, StringComparer.Ordinal).ShouldBe(["pair-41"]);
    }

    [Fact]
    public async Task Its_examples_hold() => (await Align.RunAsync("test", Folder)).ShouldExitWith(ExitCode.Fine).Output.ShouldContain("5 passed, 0 failed, 0 skipped");

    private static IEnumerable<string?> Decided(IReadOnlyList<JsonElement> lines, string decision) =>
        lines.Where(l => l.GetProperty("curation").GetProperty("decision").GetString() == decision).Select(l => l.GetProperty("id").GetString());
}
