using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Reports;

/// <summary>Whether groups differ, in a sentence.</summary>
public static class GroupWords
{
    /// <summary>How many rates differ by more than chance, and how that was looked for.</summary>
    public static string Of(GroupComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var few = comparison.TooFew == 0 ? string.Empty : $" {RateText.Of(comparison.TooFew)} {(comparison.TooFew == 1 ? "group has" : "groups have")} {Sample.TooFew} records to compare.";
        if (comparison.Tests == 0)
        {
            return "There is nothing to compare." + few;
        }

        var found = comparison.Differences.Count switch
        {
            0 => "No group differs from the others by more than chance",
            1 => "One rate differs from that of all other records by more than chance",
            var count => $"{RateText.Of(count)} rates differ from those of all other records by more than chance",
        };
        return $"{found} ({RateText.Of(comparison.Tests)} comparisons, corrected by Holm's method at 5%).{few}";
    }

    /// <summary>A difference in one sentence.</summary>
    public static string Of(GroupDifference difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return RateText.Of(difference);
    }
}
