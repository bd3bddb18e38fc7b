using System.Text;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Reports.Pages;

/// <summary>The principles with their rates.</summary>
internal static class PrincipleSection
{
    public static void Write(StringBuilder page, Report report)
    {
        page.Append("<section id=\"principles\">\n<h2>Principles</h2>\n<div class=\"wide\"><table>\n");
        page.Append("<thead><tr><th scope=\"col\">principle</th><th scope=\"col\">severity</th><th scope=\"col\" class=\"n\">violates</th><th scope=\"col\" class=\"n\">of</th><th scope=\"col\" class=\"n\">share</th><th scope=\"col\">95% interval</th><th scope=\"col\" class=\"n\">not applicable</th><th scope=\"col\" class=\"n\">undetermined</th><th scope=\"col\" class=\"n\">escalates</th></tr></thead>\n<tbody>\n");
        for (var i = 0; i < report.Summary.Total.Principles.Count; i++)
        {
            var principle = report.Summary.Total.Principles[i];
            var rate = principle.ViolatedRate;
            var doc = report.Constitution.Principles[i].Documentation;
            page.Append($"<tr data-principle=\"{PageText.Plain(principle.Name)}\"><th scope=\"row\"><span class=\"name\">{PageText.Plain(principle.Name)}</span>{(doc is null ? "" : $"<span class=\"soft reason\">{PageText.Plain(doc)}</span>")}</th>");
            page.Append($"<td><span class=\"severity {WireNames.Of(principle.Severity)}\">{WireNames.Of(principle.Severity)}</span></td>");
            page.Append($"<td class=\"n\">{RateText.Of(rate.Hits)}</td><td class=\"n\">{RateText.Of(rate.Records)}</td><td class=\"n\">{RateText.Share(rate)}</td>");
            page.Append($"<td>{PageText.Bar(rate, "block")}<span class=\"soft\">{RateText.Interval(rate)}</span></td>");
            page.Append($"<td class=\"n\">{RateText.Of(principle.NotApplicable)}</td><td class=\"n\">{RateText.Of(principle.Undetermined)}</td><td class=\"n\">{RateText.Of(principle.Escalates)}</td></tr>\n");
        }

        page.Append("</tbody>\n</table></div>\n");
        WriteMeasures(page, report);
        page.Append("</section>\n");
    }

    private static void WriteMeasures(StringBuilder page, Report report)
    {
        if (report.Summary.Measures.Count == 0)
        {
            return;
        }

        page.Append("<table class=\"small\"><thead><tr><th scope=\"col\">measure</th><th scope=\"col\" class=\"n\">mean</th><th scope=\"col\" class=\"n\">unknown</th></tr></thead><tbody>\n");
        foreach (var measure in report.Summary.Measures)
        {
            page.Append($"<tr><th scope=\"row\">{PageText.Plain(measure.Name)}</th><td class=\"n\">{(measure.Mean is { } mean ? RateText.Score(mean) : "–")}</td><td class=\"n\">{RateText.Of(measure.Unknown)}</td></tr>\n");
        }

        page.Append("</tbody></table>\n");
    }
}
