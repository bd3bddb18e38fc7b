using SpecLang.Engine.Runs.Kept;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Runs;

/// <summary>Counts what a part of a run comes to: outcomes, measures, and both over the steps of a number. Belongs to one thread.</summary>
internal sealed class RunTally(ConstitutionInfo constitution)
{
    private readonly OutcomeTally outcomes = new(constitution.Principles.Length);
    private readonly MeasureTally measures = new(constitution.Measures);
    private readonly Dictionary<double, (OutcomeTally Outcomes, MeasureTally Measures)> steps = [];
    private bool hasTooManySteps;

    public void Add(Verdict verdict, double? step)
    {
        outcomes.Add(verdict);
        measures.Add(verdict);
        if (step is { } at && StepOf(at) is var (ofOutcomes, ofMeasures))
        {
            ofOutcomes.Add(verdict);
            ofMeasures.Add(verdict);
        }
    }

    /// <summary>Adds what is said of the facts of many records, without measures and steps.</summary>
    public void AddMany(JudgedFacts judged, long count) => outcomes.Add(judged, count);

    public void Add(RunTally other)
    {
        outcomes.Add(other.outcomes);
        measures.Add(other.measures);
        if (other.hasTooManySteps)
        {
            DropSteps();
        }

        foreach (var (at, (ofOutcomes, ofMeasures)) in other.steps)
        {
            if (StepOf(at) is var (ownOutcomes, ownMeasures))
            {
                ownOutcomes.Add(ofOutcomes);
                ownMeasures.Add(ofMeasures);
            }
        }
    }

    public TallyState ToState() => new(
        outcomes.ToState(),
        measures.ToState(),
        hasTooManySteps ? null : [.. steps.OrderBy(s => s.Key).Select(s => new StepState(s.Key, s.Value.Outcomes.ToState(), s.Value.Measures.ToState()))]);

    public void Add(TallyState state)
    {
        outcomes.Add(state.Outcomes);
        measures.Add(state.Measures);
        if (state.Steps is null)
        {
            DropSteps();
        }

        foreach (var (at, ofOutcomes, ofMeasures) in state.Steps ?? [])
        {
            if (StepOf(at) is var (ownOutcomes, ownMeasures))
            {
                ownOutcomes.Add(ofOutcomes);
                ownMeasures.Add(ofMeasures);
            }
        }
    }

    /// <summary>How many violations there were, of all principles together.</summary>
    public long Violations => outcomes.Violations;

    public RunCounts ToCounts() => outcomes.ToCounts(constitution.Principles);

    public ValueList<MeasureSummary> ToMeasures() => measures.ToSummaries();

    /// <summary>The steps in their order; null where there were more than <see cref="RunSummaryBuilder.MostSteps"/>.</summary>
    public ValueList<RunStep>? ToSteps() => hasTooManySteps
        ? null
        : ValueList.Create<RunStep>([.. steps.OrderBy(s => s.Key).Select(s => new RunStep(s.Key, s.Value.Outcomes.ToCounts(constitution.Principles), s.Value.Measures.ToSummaries()))]);

    private (OutcomeTally Outcomes, MeasureTally Measures)? StepOf(double at)
    {
        if (hasTooManySteps)
        {
            return null;
        }

        if (!steps.TryGetValue(at, out var step))
        {
            if (steps.Count == RunSummaryBuilder.MostSteps)
            {
                DropSteps();
                return null;
            }

            step = (new OutcomeTally(constitution.Principles.Length), new MeasureTally(constitution.Measures));
            steps.Add(at, step);
        }

        return step;
    }

    private void DropSteps()
    {
        hasTooManySteps = true;
        steps.Clear();
    }
}
