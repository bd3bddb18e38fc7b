using System.Globalization;
using SpecLang.Engine.Documents;
using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Reports.Pages;

/// <summary>Small pieces of a report's page. Everything that comes from a spec or from data is text in it, whatever it looks like.</summary>
internal static class PageText
{
    private const double BarWidth = 120;
    private const double BarHeight = 14;

    public static string Plain(string text) => HtmlText.Plain(text);

    public static string Lines(string text) => HtmlText.Lines(text);

    /// <summary>A number as an attribute of a picture.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A rate as a bar with its interval as a line across the bar's end; empty where there is no record.</summary>
    /// <param name="rate">The rate.</param>
    /// <param name="kind">The class of the bar.</param>
    /// <param name="mark">A share that a dashed line marks; null for none.</param>
    public static string Bar(Rate rate, string kind, double? mark = null)
    {
        if (rate.Share is not { } share)
        {
            return string.Empty;
        }

        var whisker = rate.Interval is { } interval
            ? $"<line class=\"whisker\" x1=\"{Number(interval.Low * BarWidth)}\" y1=\"{Number(BarHeight / 2)}\" x2=\"{Number(interval.High * BarWidth)}\" y2=\"{Number(BarHeight / 2)}\"/>"
            : string.Empty;
        var cut = mark is { } place ? $"<line class=\"cut\" x1=\"{Number(place * BarWidth)}\" y1=\"0\" x2=\"{Number(place * BarWidth)}\" y2=\"{Number(BarHeight)}\"/>" : string.Empty;
        return $"<svg class=\"bar\" viewBox=\"0 0 {Number(BarWidth)} {Number(BarHeight)}\" width=\"{Number(BarWidth)}\" height=\"{Number(BarHeight)}\" role=\"img\" aria-label=\"{RateText.Share(rate)}\">"
            + $"<rect class=\"ground\" x=\"0\" y=\"3\" width=\"{Number(BarWidth)}\" height=\"8\" rx=\"2\"/><rect class=\"{kind}\" x=\"0\" y=\"3\" width=\"{Number(share * BarWidth)}\" height=\"8\" rx=\"2\"/>{cut}{whisker}</svg>";
    }
}
