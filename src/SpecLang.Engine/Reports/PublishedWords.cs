using System.Globalization;
using SpecLang.Engine.Published;
using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Reports;

/// <summary>How a run compares with published scores, in words.</summary>
public static class PublishedWords
{
    /// <summary>With fewer groups than this, an interval of a rank correlation spans a third of the scale and more.</summary>
    private const int ManyGroups = 100;

    private const int NamedKeys = 5;

    /// <summary>The interval of a correlation; "too few" where there are too few groups, a dash where there is no correlation.</summary>
    public static string Interval(ComparedScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return score.Interval is { } interval
            ? string.Create(CultureInfo.InvariantCulture, $"{interval.Low:0.00} to {interval.High:0.00}")
            : score.Correlation is null ? "–" : Sample.TooFew;
    }

    /// <summary>What to keep in mind, and what could not be matched.</summary>
    public static IEnumerable<string> Sentences(PublishedComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        yield return "Rank correlation is Kendall's tau-b over groups, from -1 to 1: whether groups that were scored higher also measure higher here.";
        if (comparison.Matched < ManyGroups)
        {
            yield return $"{RateText.Of(comparison.Matched)} groups are few: an interval that holds 0 means that the data can't tell agreement from chance.";
        }

        if (comparison.WithoutRun.Count > 0)
        {
            yield return $"Published, and no group of this run: {Keys(comparison.WithoutRun)}.";
        }

        if (comparison.WithoutScores.Count > 0)
        {
            yield return $"In this run, and nothing published: {Keys(comparison.WithoutScores)}.";
        }
    }

    private static string Keys(Runtime.ValueList<Runtime.ValueList<string>> keys) =>
        string.Join("; ", keys.Take(NamedKeys).Select(RateText.Key)) + (keys.Count > NamedKeys ? $" and {RateText.Of(keys.Count - NamedKeys)} more" : string.Empty);
}
