using System.Globalization;
using SpecLang.Engine.Preferences;
using SpecLang.Engine.Preferences.Curation;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Reports.Preferences;

/// <summary>A run over preference data in sentences and tables, which each form lays out in its own way.</summary>
public static class PreferenceWords
{
    private const int MostGroups = 40;
    private const int MostDifferences = 12;

    public static string Title(PreferenceSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var version = summary.Version is { } v ? " " + v : string.Empty;
        var prompts = summary.Ranking.Prompts > 0 ? $", {Counted(summary.Ranking.Prompts, "prompt", "prompts")} with several answers" : string.Empty;
        return $"{summary.Constitution}{version}: {Counted(summary.Pairs, "pair", "pairs")}{prompts}";
    }

    /// <summary>What came out, in sentences.</summary>
    public static IEnumerable<string> Sentences(PreferenceSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        if (summary.Pairs > 0)
        {
            yield return SentenceOf("the constitution", summary.ConstitutionVotes);
        }

        if (summary.RewardVotes is { } reward && summary.Pairs > 0)
        {
            yield return SentenceOf($"the reward ({summary.Reward})", reward);
        }

        if (summary.Agreement is { } agreement && agreement.Agreement.Records > 0)
        {
            yield return $"Where both decide, they agree on {Interval(agreement.Agreement)}; where they agree, the label says the same in {Interval(agreement.RightWhereAgreed)}.";
        }

        if (summary.Identical > 0)
        {
            yield return $"{Counted(summary.Identical, "pair has", "pairs have")} the same answer twice.";
        }

        if (summary.Ranking is { Prompts: > 0 } ranking)
        {
            var unknown = ranking.UnknownAnswers > 0 ? $" {Counted(ranking.UnknownAnswers, "answer was", "answers were")} left out, since a classifier failed." : string.Empty;
            yield return $"{Counted(ranking.Prompts, "prompt", "prompts")} with several answers gave {Counted(ranking.Pairs, "pair", "pairs")}; of {RateText.Of(ranking.WithoutPair)} no two answers differ.{unknown}";
        }

        if (summary.Curation is { } curation)
        {
            foreach (var sentence in Sentences(curation))
            {
                yield return sentence;
            }
        }

        if (summary.BadRecords > 0)
        {
            yield return $"{Counted(summary.BadRecords, "record", "records")} could not be read.";
        }
    }

    public static IEnumerable<PreferenceTable> Tables(PreferenceSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        if (summary.Pairs == 0)
        {
            yield break;
        }

        List<PreferenceTableRow> judges = [RowOf(["constitution"], summary.ConstitutionVotes)];
        if (summary.RewardVotes is { } reward)
        {
            judges.Add(RowOf(["reward"], reward));
        }

        yield return new PreferenceTable("judges", "Beside the labels", ["judge", .. VoteHeadings], judges, "right: the judge prefers the answer that the label prefers. accuracy: the share that is right of the pairs that it decides; ties and what is not known count for neither side.");
        yield return new PreferenceTable(
            "principles", "Principle by principle", ["principle", "severity", .. VoteHeadings], [.. summary.Principles.Select(p => RowOf([p.Name, WireNames.Of(p.Severity)], p.Counts))], "What each principle would say by itself.");
        if (summary.GroupedBy.Count > 0 && !summary.HasTooManyGroups)
        {
            yield return Groups(summary);
        }

        if (summary.Curation is { } curation)
        {
            yield return Reliability(curation);
        }
    }

    /// <summary>What no table shows: that there are too many groups.</summary>
    public static string? GroupNote(PreferenceSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return summary.HasTooManyGroups ? $"There are more than {RateText.Of(PreferenceTally.MostGroups)} groups by {string.Join(", ", summary.GroupedBy)}, and none is shown; group by a member with fewer values." : null;
    }

    private static IReadOnlyList<string> VoteHeadings => ["right", "wrong", "tie", "unknown", "accuracy", "95% interval"];

    private static PreferenceTable Groups(PreferenceSummary summary)
    {
        string[] rewardHeadings = summary.RewardVotes is null ? [] : ["reward", "95% interval"];
        var shown = summary.Groups.Count <= MostGroups ? summary.Groups.ToList() : [.. summary.Groups.OrderByDescending(g => g.Constitution.Pairs).Take(MostGroups)];
        var rows = shown.Select(g => new PreferenceTableRow(
            [RateText.Key(g.Key), RateText.Of(g.Constitution.Pairs), RateText.Share(g.Constitution.Decided), RateText.Share(g.Constitution.Accuracy), RateText.Interval(g.Constitution.Accuracy), .. RewardCells(g)],
            g.Constitution.Accuracy));
        var more = summary.Groups.Count > shown.Count ? $" {RateText.Of(summary.Groups.Count - shown.Count)} smaller groups are not shown; --format json has all." : string.Empty;
        return new PreferenceTable("groups", "By " + string.Join(", ", summary.GroupedBy), ["group", "pairs", "decided", "accuracy", "95% interval", .. rewardHeadings], [.. rows], "decided: the share of the pairs that the constitution decides." + more + " " + Differences(summary));
    }

    private static string Differences(PreferenceSummary summary)
    {
        var compared = PreferenceDifferences.Of(summary);
        if (compared.Tests == 0)
        {
            return "There are too few pairs to compare groups.";
        }

        var found = compared.Differences.Count switch
        {
            0 => "No group differs from the others by more than chance",
            1 => "One accuracy differs from that of all others by more than chance",
            var count => $"{RateText.Of(count)} accuracies differ from those of all others by more than chance",
        };
        var named = compared.Differences.Take(MostDifferences).Select(d => $" {RateText.Key(d.Key)}: {d.Subject} is right in {RateText.Counted(d.OfGroup)}, in all others in {RateText.Counted(d.OfOthers)}; {RateText.Probability(d.Probability)}.");
        return $"{found} ({Counted(compared.Tests, "comparison", "comparisons")}, corrected by Holm's method at 5%).{string.Concat(named)}";
    }

    private static IEnumerable<string> RewardCells(PreferenceGroup group) =>
        group.Reward is { } reward ? [RateText.Share(reward.Accuracy), RateText.Interval(reward.Accuracy)] : [];

    private static PreferenceTable Reliability(CurationSummary curation)
    {
        var rows = curation.Judges.SelectMany(j => j.Bands.Select(b => new PreferenceTableRow(
            [j.Judge, BandOf(j, b), RateText.Of(b.Gold.Records), RateText.Of(b.Gold.Hits), RateText.Interval(b.Gold), b.Reliability.ToString("0.000", CultureInfo.InvariantCulture)], b.Gold)));
        return new PreferenceTable("reliability", "How reliable each judge is on the gold part", ["judge", "margin", "gold pairs", "right", "95% interval", "reliability"], [.. rows], "reliability: (right + 1) / (pairs + 2), the weight of the judge's vote; with fewer than five gold pairs it is 0.5, which weighs nothing.");
    }

    private static string BandOf(JudgeReliability judge, ReliabilityBand band) =>
        judge.Judge == CurationModel.Label ? "–"
        : double.IsPositiveInfinity(band.High) ? (band.Low == 0 ? "any" : $"{RateText.Score(band.Low)} and more")
        : $"{RateText.Score(band.Low)} to {RateText.Score(band.High)}";

    private static IEnumerable<string> Sentences(CurationSummary curation)
    {
        var pairs = curation.Pairs;
        var person = curation.ByPerson > 0 ? $" {Counted(curation.ByPerson, "pair was", "pairs were")} decided by a person before." : string.Empty;
        yield return $"Curated: {Part(curation.Kept, pairs)} kept, {Part(curation.Flipped, pairs)} flipped, {Part(curation.Review, pairs)} for a person to look at.{person}";
        var gold = curation.Gold;
        yield return $"On the gold part ({Counted(gold.Decided, "decided pair", "decided pairs")}, each judged by what the others say) the same rule {RightOf("keeps", gold.Kept)}, {RightOf("flips", gold.Flipped)}, and leaves {RateText.Of(gold.Reviewed)} to a person.";
    }

    private static string RightOf(string verb, Rate rate) => rate.Records == 0 ? $"{verb} none" : $"{verb} {RateText.Of(rate.Records)} and is right in {Interval(rate)}";

    private static string Part(long count, long pairs) => pairs == 0 ? RateText.Of(count) : $"{RateText.Of(count)} ({RateText.Percent(count / (double)pairs)})";

    private static string SentenceOf(string judge, VoteCounts counts) => counts.Accuracy.Records == 0
        ? $"{Capital(judge)} decides none of the pairs."
        : $"Of the {Counted(counts.Accuracy.Records, "pair", "pairs")} that {judge} decides ({RateText.Percent(counts.Decided.Share ?? 0)} of all), it prefers the chosen answer in {Interval(counts.Accuracy)}.";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Interval(Rate rate) => rate.Records == 0 ? "none" : rate.Interval is null ? RateText.Counted(rate) : $"{RateText.Share(rate)} (95% interval {RateText.Interval(rate)})";

    private static PreferenceTableRow RowOf(IReadOnlyList<string> names, VoteCounts counts) => new(
        [.. names, RateText.Of(counts.Right), RateText.Of(counts.Wrong), RateText.Of(counts.Ties), RateText.Of(counts.Unknown), RateText.Share(counts.Accuracy), RateText.Interval(counts.Accuracy)], counts.Accuracy);

    private static string Counted(long count, string one, string many) => $"{RateText.Of(count)} {(count == 1 ? one : many)}";
}
