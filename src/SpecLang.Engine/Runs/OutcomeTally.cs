using SpecLang.Engine.Runs.Kept;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Runs;

/// <summary>Counts decisions and outcomes while verdicts come in. Belongs to one thread.</summary>
internal sealed class OutcomeTally(int principles)
{
    public const int DecisionCount = 3;
    public const int OutcomeCount = 4;

    private readonly long[] decisions = new long[DecisionCount];
    private readonly long[] outcomes = new long[principles * OutcomeCount];
    private readonly long[] escalations = new long[principles];

    /// <summary>How many violations there were, of all principles together.</summary>
    public long Violations
    {
        get
        {
            var sum = 0L;
            for (var i = (int)Outcome.Violates; i < outcomes.Length; i += OutcomeCount)
            {
                sum += outcomes[i];
            }

            return sum;
        }
    }

    public void Add(Verdict verdict)
    {
        decisions[(int)verdict.Decision]++;
        for (var i = 0; i < escalations.Length; i++)
        {
            var principle = verdict.Principles[i];
            outcomes[(i * OutcomeCount) + (int)principle.Outcome]++;
            escalations[i] += principle.Escalates ? 1 : 0;
        }
    }

    public void Add(JudgedFacts judged, long count)
    {
        decisions[(int)judged.Decision] += count;
        var all = judged.Principles;
        for (var i = 0; i < all.Length; i++)
        {
            outcomes[(i * OutcomeCount) + (int)all[i].Outcome] += count;
            escalations[i] += all[i].Escalates ? count : 0;
        }
    }

    public void Add(OutcomeTally other)
    {
        Add(decisions, other.decisions);
        Add(outcomes, other.outcomes);
        Add(escalations, other.escalations);
    }

    public OutcomeState ToState() => new([.. decisions], [.. outcomes], [.. escalations]);

    public void Add(OutcomeState state)
    {
        Add(decisions, state.Decisions);
        Add(outcomes, state.Outcomes);
        Add(escalations, state.Escalations);
    }

    public RunCounts ToCounts(IReadOnlyList<PrincipleInfo> infos)
    {
        var counts = infos.Select((info, i) => new PrincipleCounts(
            info.Name,
            info.Severity,
            Of(i, Outcome.NotApplicable),
            Of(i, Outcome.Complies),
            Of(i, Outcome.Violates),
            Of(i, Outcome.Undetermined),
            escalations[i]));
        return new RunCounts(
            decisions[(int)Decision.Allow], decisions[(int)Decision.Escalate], decisions[(int)Decision.Block], ValueList.Create<PrincipleCounts>([.. counts]));
    }

    private long Of(int principle, Outcome outcome) => outcomes[(principle * OutcomeCount) + (int)outcome];

    private static void Add(long[] to, long[] from)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += from[i];
        }
    }
}
