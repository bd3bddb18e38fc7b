using SpecLang.Engine.Examples;
using SpecLang.Runtime;

namespace SpecLang.Engine.Tests.Semantics;

/// <summary>Classifiers that give every label a score of its own.</summary>
public class EachOfTests
{
    private const string Spec = """
        record R { s: text = "0" }
        classifier Emotions(t: text) -> each of { anger, "quiet joy", fear } { model "e.onnx"  activation sigmoid }
        constitution C over R {
          principle Calm { severity minor require Emotions(s).anger < 0.5 or Emotions(s).fear > 0.5 }
          principle Kind { severity minor require Emotions(s).`quiet joy` >= 0.1 }
          example "angry" violates Calm { given Emotions = { anger: 0.8  `quiet joy`: 0.2 }  s: "x" }
          example "angry and afraid" complies Calm { given Emotions = { anger: 0.8, fear: 0.9 }  s: "x" }
          example "happy" complies { given Emotions = `quiet joy`  s: "x" }
          example "no answer" complies { given Emotions fails  s: "x" }
        }
        """;

    private static readonly Lazy<LoadedSpec> Loaded = new(() => LoadedSpec.Of(Spec));

    [Theory]
    [InlineData("0.8 0.2 0.1", Outcome.Violates, Outcome.Complies)]
    [InlineData("0.8 0 0.9", Outcome.Complies, Outcome.Violates)]
    [InlineData("fails", Outcome.Undetermined, Outcome.Undetermined)]
    public void Each_label_has_its_own_score(string s, Outcome calm, Outcome kind) =>
        Loaded.Value.Judge($$"""{"s":"{{s}}"}""").Principles.Select(p => p.Outcome).ShouldBe([calm, kind]);

    [Fact]
    public void The_scores_that_were_read_are_named_by_their_label() =>
        Loaded.Value.Scores("""{"s":"0.8 0.2 0.1"}""").ShouldBe(["Emotions(s).anger=0.8", "Emotions(s).fear=0.1", "Emotions(s).quiet joy=0.2"]);

    [Fact]
    public void Examples_give_scores_by_label()
    {
        var results = Loaded.Value.RunExamples();

        results.Select(r => (r.Example.Name, r.Status)).ShouldBe(
        [
            ("angry", ExampleStatus.Passed), ("angry and afraid", ExampleStatus.Passed), ("happy", ExampleStatus.Passed), ("no answer", ExampleStatus.Failed),
        ]);
    }
}
