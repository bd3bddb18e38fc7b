using System.Text;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Reports.Pages;

/// <summary>The groups side by side, and which of them differ.</summary>
internal static class GroupSection
{
    /// <summary>A reader compares no more; the JSON summary has all.</summary>
    private const int MostGroups = 20;

    private const int MostDifferences = 12;

    public static void Write(StringBuilder page, Report report)
    {
        var summary = report.Summary;
        if (summary.GroupedBy.Count == 0)
        {
            return;
        }

        page.Append($"<section id=\"groups\">\n<h2>By {PageText.Plain(string.Join(", ", summary.GroupedBy))}</h2>\n");
        if (report.Groups is not { } comparison)
        {
            page.Append($"<p class=\"note\">There are more than {RateText.Of(RunSummaryBuilder.MostGroups)} groups, and none is shown; group by a field with fewer values.</p>\n</section>\n");
            return;
        }

        page.Append($"<p>{PageText.Plain(GroupWords.Of(comparison))}</p>\n");
        if (comparison.Differences.Count > 0)
        {
            page.Append($"<ul class=\"differences\">{string.Concat(comparison.Differences.Take(MostDifferences).Select(d => $"<li>{PageText.Plain(RateText.Of(d))}</li>\n"))}{(comparison.Differences.Count > MostDifferences ? $"<li>{RateText.Of(comparison.Differences.Count - MostDifferences)} more, marked in the table</li>\n" : "")}</ul>\n");
        }

        var groups = summary.Groups.OrderByDescending(g => g.Counts.Records).Take(MostGroups).ToList();
        WriteTable(page, summary, groups, comparison);
        if (summary.Groups.Count > groups.Count)
        {
            page.Append($"<p class=\"soft\">{RateText.Of(summary.Groups.Count - groups.Count)} smaller groups are not shown; <code>--format json</code> has all.</p>\n");
        }

        page.Append("</section>\n");
    }

    private static void WriteTable(StringBuilder page, RunSummary summary, List<RunGroup> groups, GroupComparison comparison)
    {
        page.Append("<div class=\"wide\"><table class=\"groups\">\n<thead><tr><th></th><th scope=\"col\" class=\"n\">all</th>");
        page.Append(string.Concat(groups.Select(g => $"<th scope=\"col\" class=\"n\">{PageText.Plain(RateText.Key(g.Key))}</th>")));
        page.Append("</tr></thead>\n<tbody>\n<tr><th scope=\"row\">records</th>");
        page.Append($"<td class=\"n\">{RateText.Of(summary.Total.Records)}</td>{string.Concat(groups.Select(g => $"<td class=\"n\">{RateText.Of(g.Counts.Records)}</td>"))}</tr>\n");
        Row(page, GroupComparison.Blocked, summary, groups, comparison, c => new Rate(c.Blocked, c.Records));
        Row(page, GroupComparison.Escalated, summary, groups, comparison, c => new Rate(c.Escalated, c.Records));
        for (var i = 0; i < summary.Total.Principles.Count; i++)
        {
            var place = i;
            Row(page, summary.Total.Principles[i].Name, summary, groups, comparison, c => c.Principles[place].ViolatedRate);
        }

        page.Append("</tbody>\n</table></div>\n");
    }

    private static void Row(StringBuilder page, string subject, RunSummary summary, List<RunGroup> groups, GroupComparison comparison, Func<RunCounts, Rate> rate)
    {
        page.Append($"<tr><th scope=\"row\">{PageText.Plain(subject)}</th>{Cell(rate(summary.Total), difference: null)}");
        foreach (var group in groups)
        {
            var difference = comparison.Differences.FirstOrDefault(d => d.Key.Equals(group.Key) && string.Equals(d.Subject, subject, StringComparison.Ordinal));
            page.Append(Cell(rate(group.Counts), difference));
        }

        page.Append("</tr>\n");
    }

    private static string Cell(Rate rate, GroupDifference? difference)
    {
        var mark = difference is null ? string.Empty : difference.OfGroup.Share > difference.OfOthers.Share ? "<span class=\"differs\">▲ more than the others</span>" : "<span class=\"differs\">▼ less than the others</span>";
        if (rate.Records == 0)
        {
            return "<td class=\"n\">–</td>";
        }

        return $"<td class=\"n{(difference is null ? "" : " marked")}\">{RateText.Share(rate)}<span class=\"soft\">{RateText.Of(rate.Hits)} of {RateText.Of(rate.Records)}</span>{(rate.Interval is null ? "" : $"<span class=\"soft\">{RateText.Interval(rate)}</span>")}{mark}</td>";
    }
}
