using SpecLang.Onnx.Tests;

namespace SpecLang.Cli.Tests.Commands;

public sealed class ModelTests : IDisposable
{
    private const string Record = """{"prompt": "row1"}""";

    private readonly TemporaryFolder folder = new();

    public ModelTests()
    {
        Classifiers.Use();
        folder.Write("models/small.onnx", SmallModels.Table([[0.25f], [0.75f]]));
        folder.Write("models/cut.onnx", SmallModels.Table([[0.25f], [0.75f]])[..100]);
        folder.Write("models/two.onnx", SmallModels.Sum("first", "second"));
    }

    [Fact]
    public async Task A_model_judges()
    {
        var result = await JudgeAsync("""model "models/small.onnx" """);

        var line = result.ShouldExitWith(ExitCode.Fine).Lines.ShouldHaveSingleItem();
        line.GetProperty("decision").GetString().ShouldBe("block");
        line.GetProperty("scores").GetProperty("C(prompt)").GetDouble().ShouldBe(0.75);
    }

    [Theory]
    [InlineData("""model "models/none.onnx" """, "the model `models/none.onnx` does not exist: put the file there, or correct the path.")]
    [InlineData("""model "models/cut.onnx" """, "the model `models/cut.onnx` is no ONNX file, or was cut short")]
    [InlineData("""model "models/small.onnx" sha256 "00000000000000000000000000000000ffffffffffffffffffffffffffffffff" """, "the model `models/small.onnx` is not the pinned one: the spec says sha256 `00000000")]
    [InlineData("""model "models/two.onnx" """, "the model `models/two.onnx` doesn't fit its declaration: the spec needs an input `prompt`")]
    [InlineData("""model "std:nonsense" """, "there is no starter model `std:nonsense`: the known ones are `std:jailbreak`, `std:prompt-injection`.")]
    public async Task A_model_that_can_not_be_used_is_named_with_its_declaration_before_the_first_record(string model, string message)
    {
        var result = (await JudgeAsync(model)).ShouldExitWith(ExitCode.DataError);

        result.Messages.ShouldStartWith("align: error: classifier `C` (x.align(4,12)): " + message);
        result.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_model_outside_of_the_project_is_a_mistake_in_the_spec()
    {
        (await JudgeAsync("""model "../small.onnx" """)).ShouldExitWith(ExitCode.SpecError).Messages.ShouldContain("leads out of the project's folder");
    }

    [Fact]
    public async Task A_check_warns_of_a_missing_model_and_needs_none()
    {
        (await Align.RunAsync("check", Write("""model "models/none.onnx" """)))
            .ShouldExitWith(ExitCode.Fine).Output.ShouldContain("warning ALN5008: model file `models/none.onnx` is not there");
        (await Align.RunAsync("check", Write("""model "std:jailbreak" """))).ShouldExitWith(ExitCode.Fine).Output.ShouldBe("no errors\n");
    }

    public void Dispose() => folder.Dispose();

    private Task<CommandResult> JudgeAsync(string model) => Align.RunAsync(Record, ["eval", Write(model), "-", "--format", "jsonl"]);

    private string Write(string model) => folder.Write("x.align", $$"""
        align 1
        namespace Try
        record R { prompt: text }
        classifier C(prompt: text) -> score { {{model}} }
        constitution A over R { block at major  principle P { forbid C(prompt) >= 0.5 } }
        """);
}
