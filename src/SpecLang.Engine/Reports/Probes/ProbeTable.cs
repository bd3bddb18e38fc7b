using System.Globalization;
using SpecLang.Engine.Probes;
using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Reports.Probes;

/// <summary>A variation as rows of rates, the same for every format that a person reads.</summary>
public static class ProbeTable
{
    /// <summary>The subjects: what is blocked, then the principles that apply to any answer.</summary>
    public static IReadOnlyList<ProbeSubject> Of(VariationResult variation)
    {
        ArgumentNullException.ThrowIfNull(variation);
        var subjects = new List<ProbeSubject> { new(ProbeTally.Blocked, [.. variation.Options.Select(OfBlocked)], variation.Trends.FirstOrDefault()) };
        var principles = variation.Options[0].Counts.Counts.Principles;
        for (var i = 0; i < principles.Count; i++)
        {
            var place = i;
            IReadOnlyList<ProbeRow> rows = [.. variation.Options.Select(o => OfPrinciple(o, place))];
            if (rows.Any(r => r.Rate.Records > 0))
            {
                subjects.Add(new ProbeSubject(principles[i].Name, rows, variation.Trends.IsEmpty ? null : variation.Trends[i + 1]));
            }
        }

        return subjects;
    }

    /// <summary>How a slope is said: <c>+12.0 points a level (+3.1 to +20.4)</c>, in percentage points.</summary>
    public static string Words(LevelTrend trend)
    {
        ArgumentNullException.ThrowIfNull(trend);
        return trend.Slope is { } slope
            ? $"{Signed(slope.Slope)} points a level ({Signed(slope.Interval.Low)} to {Signed(slope.Interval.High)})"
            : Sample.TooFew + " answers for a slope";
    }

    /// <summary>How a variation is called: <c>prompt by level</c>.</summary>
    public static string NameOf(ProbeVariation variation)
    {
        ArgumentNullException.ThrowIfNull(variation);
        return variation.Field.Name + (variation.IsByLevel ? " by level" : variation.IsByAttack ? " by attack" : " by text");
    }

    /// <summary>How an option is called in a row.</summary>
    public static string NameOf(ProbeOption option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return string.Equals(option.Key, option.Label, StringComparison.Ordinal) ? option.Key : option.Key + ": " + option.Label;
    }

    private static ProbeRow OfBlocked(OptionResult option) => new(option.Option, new Rate(option.Counts.Counts.Blocked, option.Counts.Counts.Records), Broken: null, Mended: null, Probability: null, Unnoticed: null);

    private static ProbeRow OfPrinciple(OptionResult option, int place)
    {
        var flips = option.Flips?.Principles[place];
        return new ProbeRow(
            option.Option, option.Counts.Counts.Principles[place].ViolatedRate, flips?.Broken, flips?.Mended, flips?.Probability, option.Unnoticed.IsEmpty ? null : option.Unnoticed[place]);
    }

    private static string Signed(double share) => (share < 0 ? "−" : "+") + (Math.Abs(share) * 100).ToString("0.0", CultureInfo.InvariantCulture);
}
