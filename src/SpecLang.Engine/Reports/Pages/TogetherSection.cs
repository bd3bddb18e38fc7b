using System.Globalization;
using System.Text;

namespace SpecLang.Engine.Reports.Pages;

/// <summary>Which principles were violated by the same record.</summary>
internal static class TogetherSection
{
    private const int MostPrinciples = 30;
    private const int Shades = 5;

    public static void Write(StringBuilder page, Report report)
    {
        var matrix = report.ViolatedTogether;
        var shown = Enumerable.Range(0, matrix.Count).Where(i => matrix[i][i] > 0).OrderByDescending(i => matrix[i][i]).Take(MostPrinciples).Order().ToList();
        page.Append("<section id=\"together\">\n<h2>Violated together</h2>\n");
        if (shown.Count == 0)
        {
            page.Append("<p>No principle was violated.</p>\n</section>\n");
            return;
        }

        page.Append("<p class=\"soft\">How many records violate both; of those that violate the row's principle, the share that violates the column's too. On the diagonal: all that violate it.</p>\n<div class=\"wide\"><table class=\"matrix\">\n<thead><tr><th></th>");
        page.Append(string.Concat(shown.Select((i, place) => $"<th scope=\"col\" title=\"{PageText.Plain(report.Constitution.Principles[i].Name)}\">{(place + 1).ToString(CultureInfo.InvariantCulture)}</th>")));
        page.Append("</tr></thead>\n<tbody>\n");
        for (var row = 0; row < shown.Count; row++)
        {
            page.Append($"<tr><th scope=\"row\">{(row + 1).ToString(CultureInfo.InvariantCulture)} {PageText.Plain(report.Constitution.Principles[shown[row]].Name)}</th>");
            page.Append(string.Concat(shown.Select(column => Cell(matrix[shown[row]][column], matrix[shown[row]][shown[row]], column == shown[row]))));
            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table></div>\n");
        var violated = Enumerable.Range(0, matrix.Count).Count(i => matrix[i][i] > 0);
        page.Append(violated > shown.Count ? $"<p class=\"soft\">{RateText.Of(violated - shown.Count)} principles with fewer violations are not shown.</p>\n" : string.Empty);
        page.Append("</section>\n");
    }

    private static string Cell(long both, long row, bool isDiagonal)
    {
        if (both == 0)
        {
            return "<td class=\"n none\">·</td>";
        }

        var share = both / (double)row;
        return isDiagonal
            ? $"<td class=\"n own\">{RateText.Of(both)}</td>"
            : $"<td class=\"n s{Math.Clamp((int)Math.Ceiling(share * Shades), 1, Shades).ToString(CultureInfo.InvariantCulture)}\">{RateText.Of(both)}<span class=\"soft\">{RateText.Percent(share)}</span></td>";
    }
}
