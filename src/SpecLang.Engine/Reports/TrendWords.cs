using System.Globalization;
using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Reports;

/// <summary>How a rate changes, in words.</summary>
public static class TrendWords
{
    /// <summary>The slope: <c>up by 2.1 percentage points a step</c>.</summary>
    public static string Of(Trend trend) =>
        $"{(trend.Slope < 0 ? "down" : "up")} by {(Math.Abs(trend.Slope) * 100).ToString("0.0", CultureInfo.InvariantCulture)} percentage points a step";
}
