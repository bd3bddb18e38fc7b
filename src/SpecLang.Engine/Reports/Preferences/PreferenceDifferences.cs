using SpecLang.Engine.Preferences;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime;

namespace SpecLang.Engine.Reports.Preferences;

/// <summary>
/// In which groups a judge agrees with the labels more or less often than in all others, by <see cref="ProportionTest"/>, corrected by <see cref="MultipleTests.Holm"/> over all of them.
/// </summary>
/// <param name="Tests">How many comparisons there were.</param>
/// <param name="Differences">Those that are more than chance, the least likely first.</param>
public sealed record PreferenceDifferences(int Tests, ValueList<GroupDifference> Differences)
{
    public const string Constitution = "the constitution";
    public const string Reward = "the reward";

    public static PreferenceDifferences Of(PreferenceSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var candidates = summary.Groups.SelectMany(g => Candidates(g, summary)).ToList();
        var corrected = MultipleTests.Holm([.. candidates.Select(c => c.Probability)]);
        var found = candidates
            .Select((c, i) => c with { Probability = corrected[i] })
            .Where(c => c.Probability < MultipleTests.Significant)
            .OrderBy(c => c.Probability)
            .ThenBy(c => string.Join('\n', c.Key), StringComparer.Ordinal);
        return new PreferenceDifferences(candidates.Count, ValueList.Create<GroupDifference>([.. found]));
    }

    private static IEnumerable<GroupDifference> Candidates(PreferenceGroup group, PreferenceSummary summary)
    {
        if (CandidateOf(group, Constitution, group.Constitution.Accuracy, summary.ConstitutionVotes.Accuracy) is { } ofConstitution)
        {
            yield return ofConstitution;
        }

        if (group.Reward is { } own && summary.RewardVotes is { } all && CandidateOf(group, Reward, own.Accuracy, all.Accuracy) is { } ofReward)
        {
            yield return ofReward;
        }
    }

    private static GroupDifference? CandidateOf(PreferenceGroup group, string subject, Rate own, Rate all)
    {
        var others = new Rate(all.Hits - own.Hits, all.Records - own.Records);
        return ProportionTest.Of(own, others) is { } probability ? new GroupDifference(group.Key, subject, own, others, probability) : null;
    }
}
