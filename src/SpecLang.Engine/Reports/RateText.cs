using System.Globalization;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Reports;

/// <summary>Rates, intervals and scores as reports say them: never a number where too few records stand behind it.</summary>
internal static class RateText
{
    /// <summary>A count.</summary>
    public static string Of(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A share from 0 to 1 in per cent with one decimal; only nothing is 0.0%, and only all is 100.0%.</summary>
    public static string Percent(double share) => share switch
    {
        > 0 and < 0.0005 => "<0.1%",
        < 1 and >= 0.9995 => ">99.9%",
        _ => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%",
    };

    /// <summary>A rate's share; "too few" where there are too few records, a dash where there is none at all.</summary>
    public static string Share(Rate rate) => rate.Records >= Sample.LeastOfRate && rate.Share is { } share ? Percent(share) : rate.Records == 0 ? "–" : Sample.TooFew;

    /// <summary>A rate's interval: <c>2.1% to 6.4%</c>; "too few" where there are too few records, a dash where there is none.</summary>
    public static string Interval(Rate rate) => rate.Interval is { } interval
        ? Percent(interval.Low) + " to " + Percent(interval.High)
        : rate.Records == 0 ? "–" : Sample.TooFew;

    /// <summary>A rate in words: <c>3 of 40 (7.5%)</c>.</summary>
    public static string Counted(Rate rate) => rate.Records == 0 ? "–" : $"{Of(rate.Hits)} of {Of(rate.Records)} ({Share(rate)})";

    /// <summary>A probability: three decimals, and never 0.</summary>
    public static string Probability(double probability) => probability < 0.001 ? "p < 0.001" : "p = " + probability.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>A score or a margin.</summary>
    public static string Score(double score) => score.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A group's values, one after the other.</summary>
    public static string Key(ValueList<string> key) => string.Join(", ", key.Select(v => v.Length == 0 ? "(empty)" : v));

    /// <summary>One sentence about a difference.</summary>
    public static string Of(GroupDifference difference) => difference.Subject is GroupComparison.Blocked or GroupComparison.Escalated
        ? $"{Key(difference.Key)}: {difference.Subject} {Counted(difference.OfGroup)}, all others {Counted(difference.OfOthers)}; {Probability(difference.Probability)}"
        : $"{Key(difference.Key)}: {difference.Subject} is violated by {Counted(difference.OfGroup)}, all others {Counted(difference.OfOthers)}; {Probability(difference.Probability)}";

    /// <summary>The decisions with their rates.</summary>
    public static IEnumerable<(Decision Decision, string Name, Rate Rate)> Decisions(Runs.RunCounts counts) =>
    [
        (Decision.Allow, WireNames.Of(Decision.Allow), new Rate(counts.Allowed, counts.Records)),
        (Decision.Escalate, WireNames.Of(Decision.Escalate), new Rate(counts.Escalated, counts.Records)),
        (Decision.Block, WireNames.Of(Decision.Block), new Rate(counts.Blocked, counts.Records)),
    ];
}
