using SpecLang.Engine.Runs;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime;

namespace SpecLang.Engine.Reports;

/// <summary>
/// Which groups differ: the rate of each principle's violations, and of blocked and escalated records, in each group against all other records, by
/// <see cref="ProportionTest"/>, corrected by <see cref="MultipleTests.Holm"/> over all of them, so that a report without any real difference names a group in one of twenty runs at most.
/// </summary>
/// <param name="Tests">How many comparisons there were.</param>
/// <param name="TooFew">How many groups have too few records to compare at all.</param>
/// <param name="Differences">Those that are more than chance, the least likely first.</param>
public sealed record GroupComparison(int Tests, int TooFew, ValueList<GroupDifference> Differences)
{
    /// <summary>What the rate of blocked records is called.</summary>
    public const string Blocked = "blocked records";

    /// <summary>What the rate of escalated records is called.</summary>
    public const string Escalated = "escalated records";

    /// <returns>The comparison; null where the run has no groups.</returns>
    public static GroupComparison? Of(RunSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        if (summary.GroupedBy.Count == 0 || summary.HasTooManyGroups)
        {
            return null;
        }

        var candidates = summary.Groups.SelectMany(g => Candidates(g, summary.Total)).ToList();
        var corrected = MultipleTests.Holm([.. candidates.Select(c => c.Probability)]);
        return new GroupComparison(
            candidates.Count,
            summary.Groups.Count(g => g.Counts.Records < Sample.LeastOfRate),
            ValueList.Create<GroupDifference>(
            [
                .. candidates
                    .Select((c, i) => c with { Probability = corrected[i] })
                    .Where(c => c.Probability < MultipleTests.Significant)
                    .OrderBy(c => c.Probability)
                    .ThenBy(c => string.Join('\n', c.Key), StringComparer.Ordinal),
            ]));
    }

    private static IEnumerable<GroupDifference> Candidates(RunGroup group, RunCounts total)
    {
        foreach (var (subject, ofGroup, ofAll) in Rates(group.Counts, total))
        {
            var others = new Rate(ofAll.Hits - ofGroup.Hits, ofAll.Records - ofGroup.Records);
            if (ofAll.Hits > 0 && ofAll.Hits < ofAll.Records && ProportionTest.Of(ofGroup, others) is { } probability)
            {
                yield return new GroupDifference(group.Key, subject, ofGroup, others, probability);
            }
        }
    }

    private static IEnumerable<(string Subject, Rate OfGroup, Rate OfAll)> Rates(RunCounts group, RunCounts total)
    {
        yield return (Blocked, new Rate(group.Blocked, group.Records), new Rate(total.Blocked, total.Records));
        yield return (Escalated, new Rate(group.Escalated, group.Records), new Rate(total.Escalated, total.Records));
        for (var i = 0; i < total.Principles.Count; i++)
        {
            yield return (total.Principles[i].Name, group.Principles[i].ViolatedRate, total.Principles[i].ViolatedRate);
        }
    }
}
