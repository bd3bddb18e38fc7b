using SpecLang.Runtime.Classifiers;

namespace SpecLang.Onnx.Tests;

public sealed class SignatureTests : IDisposable
{
    private readonly ModelFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Numbers_where_the_spec_gives_texts_are_an_error()
    {
        var model = OnnxFile.Model(
            OnnxFile.Node("Identity", ["ids"], ["score"]),
            OnnxFile.Input("ids", OnnxFile.Float, "N", 1),
            OnnxFile.Output("score", OnnxFile.Float, "N", 1));

        folder.Refusal(model, ModelFolder.Descriptor()).ShouldBe(
            "classifier `Judge` (policy.align(12,1)): the model `model.onnx` doesn't fit its declaration: the spec gives texts, and the file's input `ids` takes float [N,1]; use a model that takes string tensors and has its tokenizer in the graph.");
    }

    [Fact]
    public void More_columns_than_labels_are_an_error()
    {
        var descriptor = ModelFolder.Descriptor(ClassifierKind.OneOf) with { Labels = ["medical", "legal", "other"] };

        folder.Refusal(SmallModels.Table([[0.1f, 0.2f, 0.3f, 0.4f]]), descriptor).ShouldContain(
            "the spec says `one of { medical, legal, other }`, which takes an output of the shape [N,3], and the file's output `scores` has the shape [N,4]");
    }

    [Theory]
    [InlineData(ClassifierKind.Score, 3)]
    [InlineData(ClassifierKind.Number, 2)]
    public void More_columns_than_the_kind_takes_are_an_error(ClassifierKind kind, int columns) =>
        folder.Refusal(SmallModels.Table([new float[columns]]), ModelFolder.Descriptor(kind)).ShouldContain($"has the shape [N,{columns}]");

    [Fact]
    public void An_output_of_whole_numbers_is_an_error()
    {
        var model = OnnxFile.Model(
            OnnxFile.NodeOf("ai.onnx.ml", "LabelEncoder", ["text"], ["label"],
                OnnxFile.Attribute("keys_strings", ["a"]), OnnxFile.Attribute("values_int64s", [1L]), OnnxFile.Attribute("default_int64", 0L)),
            OnnxFile.Input("text", OnnxFile.Text, "N"),
            OnnxFile.Output("label", OnnxFile.Int64, "N"));

        folder.Refusal(model, ModelFolder.Descriptor()).ShouldContain("the file's output `label` gives int64 [N]");
        folder.Refusal(model, ModelFolder.Descriptor() with { Output = "label" }).ShouldContain("the file's output `label` gives int64 [N]");
        folder.Refusal(model, ModelFolder.Descriptor() with { Output = "scores" }).ShouldContain("names the output `scores`, and the file has `label` (int64 [N])");
    }

    [Fact]
    public void Inputs_that_have_no_parameters_are_an_error()
    {
        var descriptor = ModelFolder.Descriptor(ClassifierKind.Number) with { Parameters = ["prompt", "response"] };

        folder.Refusal(SmallModels.Sum("question", "answer"), descriptor)
            .ShouldContain("needs an input `prompt`, and the file has `question` (string [N]), `answer` (string [N])");
        folder.Refusal(SmallModels.Sum("question", "answer"), ModelFolder.Descriptor(ClassifierKind.Number) with { Parameters = ["question"] })
            .ShouldContain("the spec gives 1 text, and the file takes");
        folder.Refusal(SmallModels.Sum("question", "answer"), descriptor with { Inputs = ["question"] }).ShouldContain("names 1 inputs for 2 texts");
        folder.Refusal(SmallModels.Sum("question", "answer"), descriptor with { Inputs = ["question", "question"] }).ShouldContain("the file takes");
    }

    [Fact]
    public void Inputs_match_parameters_by_name_or_as_the_spec_orders_them()
    {
        var byName = ModelFolder.Descriptor(ClassifierKind.Number) with { Parameters = ["b", "a"] };
        folder.Load(SmallModels.Sum("a", "b"), byName).Classify([["row1", "row2"]], CancellationToken.None)[0].Values.ShouldBe([21]);

        var ordered = byName with { Parameters = ["x", "y"], Inputs = ["b", "a"] };
        folder.Load(SmallModels.Sum("a", "b"), ordered).Classify([["row1", "row2"]], CancellationToken.None)[0].Values.ShouldBe([21]);
    }

    [Fact]
    public void A_template_makes_one_text_of_several()
    {
        var descriptor = ModelFolder.Descriptor() with { Parameters = ["kind", "number"], Template = "{kind}{number}" };
        folder.Load(SmallModels.Table([[0.25f], [0.75f]]), descriptor)
            .Classify([["row", "1"], ["row", "0"], ["{number}", "1"]], CancellationToken.None)
            .Select(output => output.Values[0]).ShouldBe([0.75, 0.25, 0.25]);

        folder.Refusal(SmallModels.Table([[0]]), descriptor with { Template = "a {nobody}" })
            .ShouldContain("has at `{nobody}` no parameter of the classifier: use `{kind}`, `{number}`, and `{{` for a brace");
        folder.Refusal(SmallModels.Table([[0]]), descriptor with { Template = "a } b" }).ShouldContain("no parameter");
        folder.Load(SmallModels.Table([[0.5f]]), descriptor with { Template = "{{x}} {kind}" }).ShouldNotBeNull();
    }

    [Fact]
    public void Of_two_columns_the_second_is_the_score() =>
        folder.Load(SmallModels.Table([[0.9f, 0.125f]]), ModelFolder.Descriptor())
            .Classify([["x"]], CancellationToken.None)[0].Values.ShouldBe([0.125]);

    [Fact]
    public void Labels_come_in_declared_order_whatever_order_the_model_has()
    {
        var descriptor = ModelFolder.Descriptor(ClassifierKind.OneOf) with { Labels = ["a", "b", "c"], ModelLabels = ["c", "a", "b"] };

        folder.Load(SmallModels.Table([[0.5f, 0.25f, 0.125f]]), descriptor)
            .Classify([["x"]], CancellationToken.None)[0].Values.ShouldBe([0.25, 0.125, 0.5]);
        folder.Refusal(SmallModels.Table([[0, 0, 0]]), descriptor with { ModelLabels = ["c", "a", "d"] }).ShouldContain("give each declared label once");
        folder.Refusal(SmallModels.Table([[0, 0, 0]]), descriptor with { ModelLabels = ["c", "a", "a"] }).ShouldContain("give each declared label once");
    }

    [Fact]
    public void An_activation_is_applied_when_the_spec_gives_one()
    {
        var scores = ModelFolder.Descriptor(ClassifierKind.EachOf) with { Labels = ["a", "b"] };

        folder.Load(SmallModels.Table([[0, 2]]), scores with { Activation = "softmax" })
            .Classify([["x"]], CancellationToken.None)[0].Values.ShouldBe([0.119203, 0.880797]);
        folder.Load(SmallModels.Table([[0, 2]]), scores with { Activation = "sigmoid" })
            .Classify([["x"]], CancellationToken.None)[0].Values.ShouldBe([0.5, 0.880797]);
        folder.Load(SmallModels.Table([[1000, -1000]]), scores with { Activation = "softmax" })
            .Classify([["x"]], CancellationToken.None)[0].Values.ShouldBe([1, 0]);
        folder.Refusal(SmallModels.Table([[0]]), ModelFolder.Descriptor() with { Activation = "softmax" }).ShouldContain("softmax needs at least two");
        folder.Refusal(SmallModels.Table([[0]]), ModelFolder.Descriptor() with { Activation = "relu" }).ShouldContain("there is no activation `relu`");
    }

    [Fact]
    public void A_value_outside_of_0_to_1_is_a_failure_and_one_that_rounds_into_it_is_none()
    {
        var outputs = folder.Load(SmallModels.Table([[1.0000001f], [2], [-0.5f], [float.NaN]]), ModelFolder.Descriptor())
            .Classify([["row0"], ["row1"], ["row2"], ["row3"]], CancellationToken.None);

        outputs[0].Values.ShouldBe([1]);
        outputs.Skip(1).ShouldAllBe(output => output.Failure != null);
    }

    [Fact]
    public void Of_several_outputs_the_one_of_numbers_is_taken_or_the_one_named()
    {
        byte[] Two(int type) => OnnxFile.Model(
            OnnxFile.NodeOf("ai.onnx.ml", "LabelEncoder", ["text"], ["first"],
                type == OnnxFile.Int64
                    ? OnnxFile.Join(OnnxFile.Attribute("keys_strings", ["a"]), OnnxFile.Attribute("values_int64s", [1L]), OnnxFile.Attribute("default_int64", 0L))
                    : OnnxFile.Join(OnnxFile.Attribute("keys_strings", ["a"]), OnnxFile.Attribute("values_strings", ["1"]), OnnxFile.Attribute("default_string", "0.25"))),
            OnnxFile.Node("Cast", ["first"], ["second"], OnnxFile.Attribute("to", (long)OnnxFile.Double)),
            OnnxFile.Node("Cast", ["first"], ["third"], OnnxFile.Attribute("to", (long)OnnxFile.Float)),
            OnnxFile.Input("text", OnnxFile.Text, "N"),
            OnnxFile.Output("first", type, "N"),
            OnnxFile.Output("second", OnnxFile.Double, "N"),
            type == OnnxFile.Int64 ? [] : OnnxFile.Output("third", OnnxFile.Float, "N"));

        folder.Load(Two(OnnxFile.Int64), ModelFolder.Descriptor()).Classify([["a"]], CancellationToken.None)[0].Values.ShouldBe([1]);
        folder.Refusal(Two(OnnxFile.Text), ModelFolder.Descriptor()).ShouldContain("name the one that is meant with `output`");
        folder.Load(Two(OnnxFile.Text), ModelFolder.Descriptor() with { Output = "third" }).Classify([["b"]], CancellationToken.None)[0].Values.ShouldBe([0.25]);
    }
}
