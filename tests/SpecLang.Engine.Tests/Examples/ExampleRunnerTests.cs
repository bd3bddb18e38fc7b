using SpecLang.Engine.Examples;
using SpecLang.Engine.Tests.Semantics;

namespace SpecLang.Engine.Tests.Examples;

public class ExampleRunnerTests
{
    private const string Spec = """
        record Inner { x: int from "deep.x"  y: int = 4 }
        record R {
          prompt: text from "messages[role=user][-1].content"
          size:   one of { small, "very large" } from "meta.size" = small
          age:    int? from "meta.age"
          share:  number = 0.5
          inner:  Inner? from "meta.inner"
          inners: list<Inner> from "meta.inners" = []
          file:   text from "$file" = "none"
        }
        classifier S(t: text) -> score { model "s.onnx" }
        classifier N(t: text) -> number { model "n.onnx" }
        classifier L(t: text) -> one of { a, b } { model "l.onnx" }
        classifier Unused(t: text) -> score { model "u.onnx" }
        constitution C over R {
          principle Low    { severity critical  require S(prompt) < 0.5 }
          principle Reward { severity minor     require N(prompt) > -2 }
          principle IsA    { severity minor     when prompt contains "label"  require L(prompt) == a  escalate when prompt contains "label" and L(prompt).b > 0.4 }
          principle Fields { severity minor     when size == "very large"  require (inner is present implies inner.x == 3 and inner.y == 4) and (all i in inners : i.x == 7) and file == "none" }
        """;

    [Theory]
    [InlineData("""complies { given S = 0.1 given N = 0 prompt: "a" }""", ExampleStatus.Passed)]
    [InlineData("""complies { given S = 0.1 given N = -3 prompt: "a" }""", ExampleStatus.Failed)]
    [InlineData("""complies { given S fails given N = 0 prompt: "a" }""", ExampleStatus.Failed)]
    [InlineData("""complies Low { given S = 0.1 given N = -3 prompt: "a" }""", ExampleStatus.Passed)]
    [InlineData("""complies Low { given S = 0.9 given N = 0 prompt: "a" }""", ExampleStatus.Failed)]
    [InlineData("""complies IsA { given S = 0.1 given N = 0 prompt: "a" }""", ExampleStatus.Failed)]
    [InlineData("""violates Low { given S = 0.9 given N = 0 prompt: "a" }""", ExampleStatus.Passed)]
    [InlineData("""violates Low { given S = 0.9 given N = -3 prompt: "a" }""", ExampleStatus.Failed)]
    [InlineData("""violates Reward, Low { given S = 0.9 given N = -3 prompt: "a" }""", ExampleStatus.Passed)]
    [InlineData("""violates Reward, Low { given S = 0.9 given N = 0 prompt: "a" }""", ExampleStatus.Failed)]
    [InlineData("""violates Reward { given S fails given N = -3 prompt: "a" }""", ExampleStatus.Passed)]
    [InlineData("""escalates { given S fails given N = 0 prompt: "a" }""", ExampleStatus.Passed)]
    [InlineData("""escalates { given S = 0.1 given N = 0 given L = b prompt: "label" }""", ExampleStatus.Passed)]
    [InlineData("""escalates IsA { given S = 0.9 given N = 0 given L = b prompt: "label" }""", ExampleStatus.Passed)]
    [InlineData("""escalates { given S = 0.9 given N = 0 given L = b prompt: "label" }""", ExampleStatus.Failed)]
    [InlineData("""escalates Low { given S fails given N = 0 prompt: "a" }""", ExampleStatus.Failed)]
    [InlineData("""violates IsA { given S = 0.1 given N = 0 given L = { a: 0.1, b: 0.2 } prompt: "label" }""", ExampleStatus.Passed)]
    [InlineData("""complies { given S = 0.1 given N = 0 given L = { a: 0.4, b: 0.4 } prompt: "label" }""", ExampleStatus.Passed)]
    [InlineData("""not_applicable IsA, Fields { given S = 0.9 given N = 0 prompt: "a" }""", ExampleStatus.Passed)]
    [InlineData("""not_applicable IsA, Low { given S = 0.1 given N = 0 prompt: "a" }""", ExampleStatus.Failed)]
    [InlineData("""complies Fields { given S = 0.1 given N = 0 prompt: "a" size: "very large" inner: { x: 3 } inners: [{ x: 7 }, { x: 7 y: 1 }] }""", ExampleStatus.Passed)]
    [InlineData("""violates Fields { given S = 0.1 given N = 0 prompt: "a" size: "very large" inners: [{ x: 7 }, { x: 8 }] }""", ExampleStatus.Passed)]
    [InlineData("""complies Fields { given S = 0.1 given N = 0 prompt: "a" size: "very large" inner: none share: 0.25 age: -1 }""", ExampleStatus.Passed)]
    [InlineData("""complies { given S = 0.1 prompt: "a" }""", ExampleStatus.NotRun)]
    [InlineData("""complies { given S = 0.1 given N = 0 prompt: "label" }""", ExampleStatus.NotRun)]
    public void An_example_holds_exactly_where_the_verdict_is_as_expected(string example, ExampleStatus expected)
    {
        using var spec = LoadedSpec.Of(Spec + "  example \"e\" " + example + "\n}");

        var result = spec.RunExamples().Single();

        result.Status.ShouldBe(expected, result.Reason);
        (result.Reason is null).ShouldBe(expected == ExampleStatus.Passed);
        (result.Verdict is null).ShouldBe(expected == ExampleStatus.NotRun);
    }

    [Theory]
    [InlineData("""violates Low { given S = 0.1 given N = -3 prompt: "a" }""", "Expected `Low` to be violated, and nothing else, but `Low` complies; `Reward` is violated.")]
    [InlineData("""complies { given S fails given N = -3 prompt: "a" }""", "Expected that nothing is violated or undetermined, but `Low` is undetermined; `Reward` is violated.")]
    [InlineData("""escalates { given S = 0.1 given N = 0 prompt: "a" }""", "Expected the decision `escalate`, but the decision is `allow`.")]
    [InlineData("""escalates IsA { given S = 0.1 given N = 0 prompt: "a" }""", "Expected `IsA` to escalate, but `IsA` does not.")]
    [InlineData("""not_applicable Low { given S = 0.1 given N = 0 prompt: "a" }""", "Expected `Low` not to apply, but `Low` complies.")]
    [InlineData("""complies { given S = 0.1 prompt: "a" }""", "Not run: needs classifier `N`; give its answer with `given`, or its model.")]
    public void A_miss_is_told_in_one_sentence(string example, string sentence)
    {
        using var spec = LoadedSpec.Of(Spec + "  example \"e\" " + example + "\n}");

        spec.RunExamples().Single().Reason.ShouldBe(sentence);
    }

    [Fact]
    public void A_known_miss_is_told_from_a_new_one()
    {
        using var spec = LoadedSpec.Of(Spec + """
              example "known" complies todo "irony" { given S = 0.9 given N = 0 prompt: "a" }
              example "new" complies { given S = 0.9 given N = 0 prompt: "a" }
            }
            """);

        spec.RunExamples().Select(r => r.IsKnownMiss).ShouldBe([true, false]);
    }

    [Fact]
    public void A_classifier_without_a_given_answer_is_run_where_there_is_a_model()
    {
        using var spec = LoadedSpec.Of(Spec + """
              example "high" violates Low { prompt: "0.9" }
              example "low" complies { prompt: "0.1" }
              example "given goes before the model" complies { given S = 0.1 prompt: "0.9" }
            }
            """);

        spec.RunExamples(new SpokenModels()).ShouldAllBe(r => r.Status == ExampleStatus.Passed);
    }
}
