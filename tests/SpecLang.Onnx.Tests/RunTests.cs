using SpecLang.Runtime.Classifiers;

namespace SpecLang.Onnx.Tests;

public sealed class RunTests : IDisposable
{
    private readonly ModelFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_text_that_breaks_a_run_fails_alone()
    {
        var classifier = folder.Load(SmallModels.Table([[0.25f], [0.75f]]), ModelFolder.Descriptor());
        classifier.Warning.ShouldBeNull();
        var rows = Enumerable.Range(0, 50).Select(row => new[] { row % 20 == 7 ? "outside" : "row1" }).ToArray();

        var outputs = classifier.Classify(rows, CancellationToken.None);

        for (var row = 0; row < rows.Length; row++)
        {
            if (row % 20 == 7)
            {
                outputs[row].Failure.ShouldNotBeNull().ShouldStartWith("the model can't be run on this text");
            }
            else
            {
                outputs[row].Values.ShouldBe([0.75]);
            }
        }
    }

    [Fact]
    public void A_model_that_rejects_most_texts_still_scores_those_it_takes()
    {
        var classifier = folder.Load(SmallModels.Parse(), ModelFolder.Descriptor());

        var outputs = classifier.Classify([["0.5"], ["no number"], [""], ["0.125"]], CancellationToken.None);

        outputs[0].Values.ShouldBe([0.5]);
        outputs[1].Failure.ShouldNotBeNull();
        outputs[2].Failure.ShouldNotBeNull();
        outputs[3].Values.ShouldBe([0.125]);
        classifier.Warning.ShouldNotBeNull().ShouldContain("could not be tried on a few texts");
    }

    [Fact]
    public void Each_label_is_scored_on_its_own_in_declared_order()
    {
        var descriptor = ModelFolder.Descriptor(ClassifierKind.EachOf) with { Labels = ["anger", "joy"], ModelLabels = ["joy", "anger"], Activation = "sigmoid" };
        var classifier = folder.Load(SmallModels.Table([[0f, 2f], [-2f, 0f]]), descriptor);

        var outputs = classifier.Classify([["row0"], ["row1"]], CancellationToken.None);

        outputs[0].Values.ShouldBe([0.880797, 0.5]);
        outputs[1].Values.ShouldBe([0.5, 0.119203]);
    }

    [Fact]
    public void A_graph_of_a_fixed_number_of_rows_is_run_with_that_number()
    {
        var rows = Enumerable.Range(0, 11).Select(row => new[] { row == 5 ? "outside" : $"row{row % 2}" }).ToArray();

        foreach (var batch in new[] { 1, 4 })
        {
            var outputs = folder.Load(SmallModels.Table([[0.25f], [0.75f]], batch), ModelFolder.Descriptor()).Classify(rows, CancellationToken.None);

            outputs.Select(output => output.Failure is null ? output.Values[0] : -1)
                .ShouldBe([0.25, 0.75, 0.25, 0.75, 0.25, -1, 0.25, 0.75, 0.25, 0.75, 0.25]);
        }
    }

    [Fact]
    public void Dynamic_quantisation_is_run_one_text_at_a_time_with_a_warning()
    {
        var classifier = folder.Load(SmallModels.Quantised(), ModelFolder.Descriptor());
        classifier.Warning.ShouldBe(
            "classifier `Judge` (policy.align(12,1)): the model `model.onnx` mixes the texts of a batch (`DynamicQuantizeLinear`), so it is run one text at a time, which is slower.");

        string[][] rows = [["row0"], ["row1"], ["row2"]];
        classifier.Classify(rows, CancellationToken.None).Select(output => output.Values[0])
            .ShouldBe(rows.Select(row => classifier.Classify([row], CancellationToken.None)[0].Values[0]));
    }

    [Fact]
    public void A_model_seen_to_mix_its_batch_is_run_one_text_at_a_time()
    {
        var classifier = folder.Load(SmallModels.LessTheMean(), ModelFolder.Descriptor(ClassifierKind.Number));

        classifier.Warning.ShouldNotBeNull().ShouldContain("gives a text other scores in other batches");
        classifier.Classify([["all is the"], ["all"], ["nothing"]], CancellationToken.None).Select(output => output.Values[0]).ShouldBe([0, 0, 0]);
    }

    [Fact]
    public void The_provider_gathers_the_warnings()
    {
        File.WriteAllBytes(Path.Combine(folder.Root, "quantised.onnx"), SmallModels.Quantised());
        File.WriteAllBytes(Path.Combine(folder.Root, "fine.onnx"), SmallModels.Table([[0.5f]]));
        var provider = folder.Provider();
        provider.Load(ModelFolder.Descriptor(model: "quantised.onnx"));
        provider.Load(ModelFolder.Descriptor(model: "fine.onnx"));

        provider.Warnings.Single().ShouldContain("quantised.onnx");
    }
}
