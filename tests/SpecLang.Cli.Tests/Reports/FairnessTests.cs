using System.Text.Json;

namespace SpecLang.Cli.Tests.Reports;

/// <summary>Which groups differ beyond chance: 400 records with a planted skew name the group, the same without it stay silent.</summary>
public sealed class FairnessTests
{
    private const string Spec =
        """
        align 1
        namespace Fair
        record Answer { answer: text  region: text }
        constitution Fair over Answer {
          block at major
          principle NoBad { forbid answer contains "bad" }
        }
        """;

    private static readonly string[] Regions = ["north", "south", "east", "west"];

    [Theory]
    [InlineData("table")]
    [InlineData("md")]
    [InlineData("html")]
    public async Task A_planted_skew_names_the_group(string format)
    {
        var result = await Run(format, region => region == "west" ? 25 : 10);
        result.Output.ShouldContain("west: NoBad is violated by 25 of 100 (25.0%), all others 30 of 300 (10.0%); p");
        result.Output.ShouldNotContain("south: NoBad is violated by");
    }

    [Theory]
    [InlineData("table")]
    [InlineData("md")]
    [InlineData("html")]
    public async Task Without_it_no_group_is_named(string format)
    {
        var result = await Run(format, region => 10 + (region.Length % 2));
        result.Output.ReplaceLineEndings(" ").ShouldContain("No group differs from the others by more than chance (8 comparisons");
        result.Output.ShouldNotContain("is violated by");
    }

    [Fact]
    public async Task Groups_of_too_few_records_are_counted_and_never_named()
    {
        using var folder = new TemporaryFolder();
        var lines = string.Concat(Enumerable.Range(0, 60).Select(i => JsonSerializer.Serialize(new { answer = i < 2 ? "bad" : "good", region = i < 2 ? "tiny" : "big" }) + "\n"));
        var result = await Align.RunAsync("eval", folder.Write("x.align", Spec), folder.Write("d.jsonl", lines), "--by", "region");
        result.Output.ShouldContain("There is nothing to compare. 1 group has too few records to compare.");
    }

    private static async Task<CommandResult> Run(string format, Func<string, int> bad)
    {
        using var folder = new TemporaryFolder();
        var records = Regions.SelectMany(region => Enumerable.Range(0, 100).Select(i => JsonSerializer.Serialize(new { answer = i < bad(region) ? "bad" : "good", region }) + "\n"));
        return await Align.RunAsync("eval", folder.Write("x.align", Spec), folder.Write("d.jsonl", string.Concat(records)), "--by", "region", "--format", format);
    }
}
