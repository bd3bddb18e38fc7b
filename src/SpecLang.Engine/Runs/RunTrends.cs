using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Runs;

/// <summary>Whether what a run decided goes up or down over the steps of a number: the blocked records, and each principle's violations.</summary>
public static class RunTrends
{
    /// <summary>What the rate of blocked records is called.</summary>
    public const string Blocked = "blocked records";

    /// <returns>What there is a rate of, and its trend; null where there are too few records, or only one step.</returns>
    public static IEnumerable<(string Subject, Trend? Trend)> Of(RunSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        yield return (Blocked, Trend.Of([.. summary.Steps.Select(s => (s.At, new Rate(s.Counts.Blocked, s.Counts.Records)))]));
        for (var i = 0; i < summary.Total.Principles.Count; i++)
        {
            var place = i;
            yield return (summary.Total.Principles[i].Name, Trend.Of([.. summary.Steps.Select(s => (s.At, s.Counts.Principles[place].ViolatedRate))]));
        }
    }
}
