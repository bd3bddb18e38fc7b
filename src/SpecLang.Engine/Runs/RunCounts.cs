using SpecLang.Runtime;

namespace SpecLang.Engine.Runs;

/// <summary>How many records got which decision and outcomes.</summary>
/// <param name="Allowed">Records with the decision <see cref="Decision.Allow"/>.</param>
/// <param name="Escalated">Records with the decision <see cref="Decision.Escalate"/>.</param>
/// <param name="Blocked">Records with the decision <see cref="Decision.Block"/>.</param>
/// <param name="Principles">The outcomes, one item a principle, in order of declaration.</param>
public sealed record RunCounts(long Allowed, long Escalated, long Blocked, ValueList<PrincipleCounts> Principles)
{
    /// <summary>All records that were judged.</summary>
    public long Records => Allowed + Escalated + Blocked;
}
