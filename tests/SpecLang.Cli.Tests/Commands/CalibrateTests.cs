using SpecLang.Onnx.Tests;

namespace SpecLang.Cli.Tests.Commands;

public sealed class CalibrateTests : IDisposable
{
    private const string Spec =
        "align 1\r\nnamespace Try // 👍 0.80 stays here\r\nrecord Message { prompt: text }\r\n"
        + "classifier C(prompt: text) -> score { model \"models/small.onnx\" }\r\n"
        + "constitution Guard over Message {\r\n  principle P { forbid C(prompt) >= 0.80 } /* above 0.80 */\r\n}\r\n";

    private readonly TemporaryFolder folder = new();
    private readonly string spec;
    private readonly string labelled;

    public CalibrateTests()
    {
        Classifiers.Use();
        folder.Write("models/small.onnx", SmallModels.Table([[0.1f], [0.35f], [0.6f], [0.9f]]));
        spec = folder.Write("x.align", Spec);
        labelled = folder.Write("labelled.jsonl", string.Concat(Enumerable.Range(0, 40).Select(i => $$"""{"prompt": "row{{i % 4}}", "attack": {{(i % 4 > 0 ? "true" : "false")}}}""" + "\n")));
    }

    [Fact]
    public async Task The_threshold_that_meets_the_aim_is_written_and_nothing_else()
    {
        var result = await Align.RunAsync("calibrate", spec, labelled, "--label", "attack", "--recall", "1", "--write");

        result.ShouldExitWith(ExitCode.Fine).Output.ShouldContain("write 0.35 for 0.80");
        (await File.ReadAllTextAsync(spec)).ShouldBe(Spec.Replace(">= 0.80", ">= 0.35", StringComparison.Ordinal));
        (await Align.RunAsync("calibrate", spec, labelled, "--label", "attack", "--recall", "1", "--write")).ShouldExitWith(ExitCode.Fine);
        (await File.ReadAllTextAsync(spec)).ShouldBe(Spec.Replace(">= 0.80", ">= 0.35", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_an_aim_nothing_is_written()
    {
        var result = await Align.RunAsync("calibrate", spec, labelled, "--label", "attack", "--write");

        result.ShouldExitWith(ExitCode.Usage).Messages.ShouldContain("`--write` needs an aim; add --recall or --precision.");
        (await File.ReadAllTextAsync(spec)).ShouldBe(Spec);
    }

    [Fact]
    public async Task A_label_that_no_record_has_is_said()
    {
        var result = await Align.RunAsync("calibrate", spec, labelled, "--label", "atack");

        result.ExitCode.ShouldNotBe(ExitCode.Fine);
        (result.Output + result.Messages).ShouldContain("atack");
    }

    public void Dispose() => folder.Dispose();
}
