using System.Text;
using SpecLang.Engine.Reports.Pages;
using SpecLang.Engine.Suites;

namespace SpecLang.Engine.Reports.Tests;

/// <summary>Tests as one page without a script: the counts, what fails with its record and what came out, the groups, and all tests.</summary>
public static class TestPage
{
    private const int MostFailures = 200;
    private const int MostTests = 5000;
    private const int LongestRecord = 4000;

    /// <param name="output">Takes the page.</param>
    /// <param name="report">What it shows.</param>
    /// <param name="toolVersion">The version of <c>align</c>.</param>
    public static void Write(Stream output, TestReport report, string toolVersion)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        var page = new StringBuilder();
        ReportPage.WriteHead(page, "Tests", script: null);
        page.Append($"<header class=\"top\"><div><h1>Tests</h1>\n<p class=\"soft\">{PageText.Plain(TestTexts.Counts(report.Run))}</p></div></header>\n<main>\n");
        WriteFailures(page, report.Run);
        WriteGroups(page, report);
        WriteAll(page, report.Run);
        page.Append($"</main>\n<footer>Made by <code>align {PageText.Plain(toolVersion)}</code>.</footer>\n</body>\n</html>\n");
        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static void WriteFailures(StringBuilder page, TestRunResult run)
    {
        var failing = TestTexts.Failing(run).ToList();
        page.Append("<section id=\"failures\">\n<h2>What fails</h2>\n");
        page.Append(failing.Count == 0 ? "<p>Nothing.</p>\n" : string.Empty);
        foreach (var test in failing.Take(MostFailures))
        {
            page.Append($"<article class=\"record block\"><header><h3>{PageText.Plain(TestReport.NameOf(test))}</h3> <span class=\"decision block\">{TestDocuments.NameOf(test.Outcome)}</span> <span class=\"soft place\">{PageText.Plain(test.File)}({test.Line})</span></header>\n");
            page.Append(string.Concat(test.Messages.Select(m => $"<p>{PageText.Lines(m)}</p>\n")));
            page.Append(test.Record is { } record ? $"<pre>{PageText.Lines(record.Length <= LongestRecord ? record : record[..LongestRecord] + "…")}</pre>\n" : string.Empty);
            page.Append("</article>\n");
        }

        page.Append(failing.Count > MostFailures ? $"<p class=\"soft\">{RateText.Of(failing.Count - MostFailures)} more fail; <code>--format json</code> has all.</p>\n" : string.Empty);
        page.Append("</section>\n");
    }

    private static void WriteGroups(StringBuilder page, TestReport report)
    {
        if (report.GroupedBy.Count > 0)
        {
            page.Append($"<section id=\"groups\">\n<h2>By {PageText.Plain(string.Join(", ", report.GroupedBy))}</h2>\n<ul>{string.Concat(report.GroupLines().Select(l => $"<li>{PageText.Plain(l)}</li>\n"))}</ul>\n</section>\n");
        }
    }

    private static void WriteAll(StringBuilder page, TestRunResult run)
    {
        page.Append("<section id=\"tests\">\n<h2>All tests</h2>\n<div class=\"wide\"><table><thead><tr><th scope=\"col\">test</th><th scope=\"col\">outcome</th><th scope=\"col\">place</th></tr></thead><tbody>\n");
        foreach (var test in run.Tests.Take(MostTests))
        {
            page.Append($"<tr><th scope=\"row\">{PageText.Plain(TestReport.NameOf(test))}</th><td>{TestDocuments.NameOf(test.Outcome).Replace('_', ' ')}</td><td class=\"soft\">{PageText.Plain(test.File)}({test.Line})</td></tr>\n");
        }

        page.Append("</tbody></table></div>\n");
        page.Append(run.Tests.Length > MostTests ? $"<p class=\"soft\">{RateText.Of(run.Tests.Length - MostTests)} more are not shown.</p>\n" : string.Empty);
        page.Append("</section>\n");
    }
}
