using SpecLang.Engine.Statistics;
using SpecLang.Runtime;

namespace SpecLang.Engine.Runs;

/// <summary>The scores that one call of a classifier gave over a run, where they were read.</summary>
/// <param name="Call">The call, as verdicts name it, with <c>[]</c> in the place of each element's number: <c>Injection(trace[].input)</c>.</param>
/// <param name="Failed">How often it failed.</param>
/// <param name="ByDecision">The scores of the records that were allowed, escalated and blocked, in this order.</param>
public sealed record ScoreSummary(string Call, long Failed, ValueList<ScoreHistogram> ByDecision)
{
    /// <summary>All scores.</summary>
    public ScoreHistogram Total { get; } = new(ValueList.Create<long>([.. Enumerable.Range(0, ScoreHistogram.BinCount).Select(i => ByDecision.Sum(h => h.Bins[i]))]));
}
