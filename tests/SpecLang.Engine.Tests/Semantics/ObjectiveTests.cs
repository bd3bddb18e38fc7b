using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Tests.Semantics;

/// <summary>Objectives: a number for each record, what it stands for, and the constitutions that it is subject to.</summary>
public class ObjectiveTests
{
    private const string Policy = """
        record R { t: text = ""  s: text = "0"  human_rating: number?  stars: int = 3 }
        classifier Quality(t: text) -> number { model "q.onnx" }
        classifier Risk(t: text) -> score { model "r.onnx" }
        constitution Safe over R {
          principle P { severity critical forbid t contains "bad" escalate when Risk(s) > 0.5 }
        }
        constitution Plain over R { principle P { severity critical forbid t contains "worse" } }
        """;

    private const string Objectives = """
        /// What the reward stands for.
        objective Helpfulness over R {
          maximize   0.8 * Quality(s) + 0.2 * (1 - min(1, word_count(t) / 4))
          subject to Safe, Plain
          proxy for  human_rating
          expect     rank_correlation >= 0.60
          expect     overoptimization(best_of 16) <= -5%
        }
        objective Length over R { minimize word_count(t)  proxy for stars }
        objective Bounded over R { maximize word_count(t) subject to Plain }
        """;

    private static readonly Lazy<LoadedObjective> Loaded = new(() => LoadedObjective.Of(Policy + "\n" + Objectives));

    [Fact]
    public void An_objective_gives_its_value_and_what_it_stands_for()
    {
        var result = Loaded.Value.Evaluate("Helpfulness", """{"t":"one two","s":"0.5","human_rating":4.5}""");

        result.Value.ShouldNotBeNull().ShouldBe(0.5, 1e-12);
        result.Reward.ShouldBe(result.Value);
        result.Proxy.ShouldBe(4.5);
        result.Goal.ShouldBe(ObjectiveGoal.Maximize);
    }

    [Fact]
    public void What_is_minimized_turns_into_a_reward()
    {
        var result = Loaded.Value.Evaluate("Length", """{"t":"one two three"}""");

        (result.Value, result.Reward, result.Proxy).ShouldBe((3, -3, 3));
        result.IsFeasible.ShouldBe(Truth.True);
        result.Constraints.ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_rating_and_a_failed_classifier_are_null()
    {
        var result = Loaded.Value.Evaluate("Helpfulness", """{"t":"one","s":"fails"}""");

        result.Value.ShouldBeNull();
        result.Reward.ShouldBeNull();
        result.Proxy.ShouldBeNull();
    }

    [Theory]
    [InlineData("fine", "0.1", "true")]
    [InlineData("fine", "0.9", "unknown")]
    [InlineData("fine", "fails", "unknown")]
    [InlineData("bad", "0.9", "false")]
    [InlineData("worse", "0.9", "false")]
    public void A_record_is_feasible_where_every_constitution_allows_it(string t, string s, string expected) =>
        Loaded.Value.Evaluate("Helpfulness", $$"""{"t":"{{t}}","s":"{{s}}"}""").IsFeasible.ToString().ShouldBe(expected);

    [Fact]
    public void The_verdicts_of_the_constitutions_are_typed_properties()
    {
        var result = Loaded.Value.Evaluate("Helpfulness", """{"t":"bad","s":"0.1"}""");

        var safe = result.GetType().GetProperty("Safe").ShouldNotBeNull();
        safe.PropertyType.Name.ShouldBe("SafeVerdict");
        ((Verdict)safe.GetValue(result).ShouldNotBeNull()).Leading.ShouldNotBeNull().Name.ShouldBe("P");
        result.Constraints.Select(c => c.Constitution).ShouldBe(["Safe", "Plain"]);
    }

    [Fact]
    public void Constraints_show_their_margins_where_they_are_asked_for()
    {
        const string Json = """{"t":"bad","s":"0.1"}""";

        Loaded.Value.Evaluate("Helpfulness", Json, new EvaluationOptions { Margins = true }).Constraints[0].Principles[0].Margin.ShouldBe(-1);
        Loaded.Value.Evaluate("Helpfulness", Json).Constraints[0].Principles[0].Margin.ShouldBeNull();
    }

    [Fact]
    public void What_is_expected_is_known_before_any_record()
    {
        var specification = Loaded.Value.Objective("Helpfulness").Specification;

        specification.Documentation.ShouldBe("What the reward stands for.");
        specification.Proxy.ShouldBe("human_rating");
        specification.Classifiers.Select(c => c.Name).ShouldBe(["Quality"]);
        specification.Expectations.ShouldBe(
        [
            new ExpectationInfo("rank_correlation", Count: null, ExpectationOperator.GreaterOrEqual, 0.6),
            new ExpectationInfo("overoptimization", Count: 16, ExpectationOperator.LessOrEqual, -0.05),
        ]);
        Loaded.Value.Emitted.Objectives.Select(o => (o.Objective, o.HasClassifiers)).ShouldBe([("Helpfulness", true), ("Length", false), ("Bounded", false)]);
    }

    [Fact]
    public void A_constitution_of_another_file_can_be_the_constraint()
    {
        using var loaded = LoadedObjective.Of(
            """
            namespace Acme
            import "policy/base.align" as base
            objective Short over base.R { minimize word_count(base_text(s)) subject to base.Safe }
            define base_text(t: text) -> text = trim(t)
            """,
            ("policy/base.align", Policy));

        loaded.Emitted.Evaluators.ShouldBeEmpty();
        var result = loaded.Evaluate("Short", """{"t":"bad","s":"0.9"}""");
        result.IsFeasible.ShouldBe(Truth.False);
        result.Value.ShouldBe(2);
    }
}
