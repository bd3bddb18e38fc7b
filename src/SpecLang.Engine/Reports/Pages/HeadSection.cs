using System.Text;

namespace SpecLang.Engine.Reports.Pages;

/// <summary>The head of a report: what was judged and what was decided.</summary>
internal static class HeadSection
{
    private const double Width = 1000;

    public static void Write(StringBuilder page, Report report, string title)
    {
        var total = report.Summary.Total;
        page.Append($"<header class=\"top\">\n<div><h1>{PageText.Plain(title)}</h1>\n");
        var subtitle = report.Constitution.Title is { } name ? PageText.Plain(name) + " · " : string.Empty;
        page.Append($"<p class=\"soft\">{subtitle}{RateText.Of(total.Records)} {(total.Records == 1 ? "record" : "records")} judged{BadRecords(report.Summary.BadRecords)}</p></div>\n");
        page.Append("<button type=\"button\" id=\"theme\" class=\"needs-script\">Light or dark</button>\n");
        WriteNavigation(page, report);
        page.Append("</header>\n");
        if (total.Records == 0)
        {
            page.Append("<p class=\"note\">No record was judged, so there is nothing to say of rates. Give the command files that hold records.</p>\n");
            return;
        }

        WriteDecisions(page, report);
        WriteComparison(page, report);
    }

    private static string BadRecords(long count) => count switch
    {
        0 => string.Empty,
        1 => ", 1 could not be read",
        _ => $", {RateText.Of(count)} could not be read",
    };

    private static void WriteNavigation(StringBuilder page, Report report)
    {
        page.Append("<nav aria-label=\"Sections\"><a href=\"#principles\">Principles</a>");
        if (report.Summary.GroupedBy.Count > 0)
        {
            page.Append("<a href=\"#groups\">Groups</a>");
        }

        if (ChartSection.IsShown(report.Summary))
        {
            page.Append("<a href=\"#measures\">Measures</a>");
        }

        if (report.Summary.Over is { } field)
        {
            page.Append($"<a href=\"#over\">Over {PageText.Plain(field)}</a>");
        }

        if (report.Summary.Scores.Count > 0)
        {
            page.Append("<a href=\"#scores\">Scores</a>");
        }

        page.Append("<a href=\"#together\">Violated together</a><a href=\"#records\">Records</a></nav>\n");
    }

    private static void WriteDecisions(StringBuilder page, Report report)
    {
        page.Append("<div class=\"decisions\">\n");
        foreach (var (_, name, rate) in RateText.Decisions(report.Summary.Total))
        {
            page.Append($"<div class=\"figure {name}\"><span class=\"what\">{name}</span><span class=\"share\">{RateText.Share(rate)}</span><span class=\"soft\">{RateText.Of(rate.Hits)} records · {RateText.Interval(rate)}</span></div>\n");
        }

        page.Append($"</div>\n<svg class=\"strip\" viewBox=\"0 0 {PageText.Number(Width)} 12\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"Shares of the decisions\">");
        double at = 0;
        foreach (var (_, name, rate) in RateText.Decisions(report.Summary.Total))
        {
            var width = (rate.Share ?? 0) * Width;
            page.Append($"<rect class=\"{name}\" x=\"{PageText.Number(at)}\" y=\"0\" width=\"{PageText.Number(width)}\" height=\"12\"/>");
            at += width;
        }

        page.Append("</svg>\n");
    }

    private static void WriteComparison(StringBuilder page, Report report)
    {
        if (report.Comparison is { } comparison)
        {
            var sentence = comparison.Compared == 0
                ? "No record of this run is in it, so nothing can be compared: give the verdicts of a run over the same records."
                : $"{RateText.Of(comparison.Compared)} records are in both runs; {RateText.Of(comparison.Differing)} came out otherwise, {RateText.Of(comparison.Flipped)} of them with another decision.";
            page.Append($"<p class=\"note\">Compared with <code>{PageText.Plain(comparison.File)}</code>: {sentence}</p>\n");
        }
    }
}
