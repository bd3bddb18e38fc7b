using SpecLang.Runtime;

namespace SpecLang.Engine.Comparison;

/// <summary>What two versions of a constitution say otherwise of the same records.</summary>
/// <param name="Records">How many records both judged.</param>
/// <param name="Unreadable">How many one of them, or both, could not read.</param>
/// <param name="Differing">How many come out otherwise.</param>
/// <param name="Decisions">How many are decided otherwise, by what was decided before and now, the most first.</param>
/// <param name="Outcomes">How many have another outcome, by principle and both outcomes, in the order of the principles.</param>
/// <param name="Flips">The first of them, those with another decision before the others.</param>
public sealed record DataComparison(
    long Records,
    long Unreadable,
    long Differing,
    ValueList<(Decision Before, Decision Now, long Count)> Decisions,
    ValueList<(OutcomeFlip Flip, long Count, ValueList<string> FirstIds)> Outcomes,
    ValueList<RecordFlip> Flips)
{
    /// <summary>How many are decided otherwise.</summary>
    public long Flipped => Decisions.Sum(d => d.Count);
}
