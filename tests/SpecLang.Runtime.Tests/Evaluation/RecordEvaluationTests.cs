using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Runtime.Tests.Evaluation;

public class RecordEvaluationTests
{
    private static readonly ClassifierDescriptor Risk = new() { Name = "Risk", Kind = ClassifierKind.Score, Parameters = ["t"], Model = "std:risk", DeclaredAt = "p.align(1,1)" };

    private static readonly ConstitutionInfo Info = new()
    {
        Name = "C",
        BlockAt = Severity.Critical,
        Classifiers = [Risk],
        Fields = ["prompt"],
        IsPerAssistantMessage = false,
        Principles = [PrincipleOf("Words"), PrincipleOf("Model"), PrincipleOf("Both")],
        Rules = [],
    };

    [Fact]
    public void What_asks_for_no_score_is_computed_once_for_all_runs_over_a_record()
    {
        var context = new EvaluationContext { IsOfOneRecord = true };
        var counts = new Counts();
        new Run(context, counts).Run().ShouldBeNull();

        context.Provide(context.Pending.ShouldHaveSingleItem(), ClassifierOutput.Scores(0.25));
        var verdict = new Run(context, counts).Run().ShouldNotBeNull();

        counts.Words.ShouldBe(1);
        counts.Model.ShouldBe(2);
        counts.Both.ShouldBe(2);
        verdict.Scores.ShouldHaveSingleItem().Value.ShouldBe(0.25);
        verdict.Principles.Select(p => p.Outcome).ShouldBe([Outcome.Violates, Outcome.Complies, Outcome.Violates]);
    }

    [Fact]
    public void A_context_of_several_records_keeps_nothing_of_the_last_one()
    {
        var context = new EvaluationContext();
        var counts = new Counts();
        new Run(context, counts).Run().ShouldBeNull();

        new Run(context, counts).Run().ShouldBeNull();

        counts.Words.ShouldBe(2);
    }

    private static PrincipleInfo PrincipleOf(string name) => new()
    {
        Name = name,
        Severity = Severity.Major,
        OnError = ErrorOutcome.Undetermined,
        RedactsEvidence = false,
        YieldsTo = [],
        OutrankedBy = [],
        Citations = [],
        Tags = [],
        Rules = [],
    };

    private sealed class Counts
    {
        public int Words { get; set; }

        public int Model { get; set; }

        public int Both { get; set; }
    }

    /// <summary>The first principle asks for no score, the second for one, the third asks the second by way of its outcome.</summary>
    private sealed class Run(EvaluationContext context, Counts counts) : RecordEvaluation(Info, context)
    {
        protected override Truth Conditions(int principle) => Truth.True;

        protected override Truth Body(int principle)
        {
            switch (principle)
            {
                case 0:
                    counts.Words++;
                    return Truth.False;
                case 1:
                    counts.Model++;
                    return Compare.Less(Context.Score(0, 0, "Risk(prompt)", new SpecLang.Text.TextValue("hello", "prompt")), 0.5);
                default:
                    counts.Both++;
                    return Violates(1);
            }
        }
    }
}
