using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Runs;

/// <summary>Counts decisions and outcomes while verdicts come in. Belongs to one thread.</summary>
internal sealed class OutcomeTally(int principles)
{
    private const int Outcomes = 4;

    private readonly long[] decisions = new long[3];
    private readonly long[] outcomes = new long[principles * Outcomes];
    private readonly long[] escalations = new long[principles];

    public void Add(Verdict verdict, long count = 1)
    {
        decisions[(int)verdict.Decision] += count;
        for (var i = 0; i < escalations.Length; i++)
        {
            var principle = verdict.Principles[i];
            outcomes[(i * Outcomes) + (int)principle.Outcome] += count;
            if (principle.Escalates)
            {
                escalations[i] += count;
            }
        }
    }

    public void Add(OutcomeTally other)
    {
        Add(decisions, other.decisions);
        Add(outcomes, other.outcomes);
        Add(escalations, other.escalations);
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

    private long Of(int principle, Outcome outcome) => outcomes[(principle * Outcomes) + (int)outcome];

    private static void Add(long[] to, long[] from)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += from[i];
        }
    }
}
