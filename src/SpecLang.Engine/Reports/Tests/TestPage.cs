using System.Text;
using SpecLang.Engine.Coverage;
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
        WriteCoverage(page, report.Run.Coverage);
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
            page.Append($"<article class=\"record block\"><header><h3>{PageText.Plain(TestReport.NameOf(test))}</h3> <span class=\"decision block\">{TestDocuments.NameOf(test.Outcome)}</span> <span class=\"soft place\">{PageText.Plain(TestReport.FileOf(test))}({test.Line})</span></header>\n");
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

    private static void WriteCoverage(StringBuilder page, TestCoverage? coverage)
    {
        if (coverage is null)
        {
            return;
        }

        page.Append("<section id=\"coverage\">\n<h2>What the tests exercised</h2>\n<p>");
        page.Append(string.Join(", ", new[] { (coverage.Clauses, "clauses"), (coverage.Branches, "branches"), (coverage.Entries, "words") }.Select(c => c.Item1.Total == 0
            ? "no " + c.Item2
            : $"{RateText.Percent(c.Item1.Share ?? 0)} of {c.Item2} ({RateText.Of(c.Item1.Covered)} of {RateText.Of(c.Item1.Total)})")));
        page.Append("</p>\n<div class=\"wide\"><table><thead><tr><th scope=\"col\">of</th><th scope=\"col\">as written</th><th scope=\"col\">place</th><th scope=\"col\" class=\"n\">held</th><th scope=\"col\" class=\"n\">did not hold</th></tr></thead><tbody>\n");
        foreach (var point in coverage.Points.Where(p => p.Kind != CoveragePointKind.Entry || !p.IsCovered).Take(MostTests))
        {
            var misses = point.IsTwoSided ? RateText.Of(point.Misses) : "–";
            page.Append($"<tr{(point.IsCovered ? "" : " class=\"marked\"")}><th scope=\"row\">{PageText.Plain(point.Owner)}</th><td class=\"written\"><code>{PageText.Plain(point.Text)}</code></td><td class=\"soft\">{PageText.Plain(point.File)}({point.Line})</td><td class=\"n\">{RateText.Of(point.Hits)}</td><td class=\"n\">{misses}</td></tr>\n");
        }

        page.Append("</tbody></table></div>\n<p class=\"soft\">Marked is what no test did, or did one way only. Of words, those that were never found.</p>\n</section>\n");
    }

    private static void WriteAll(StringBuilder page, TestRunResult run)
    {
        page.Append("<section id=\"tests\">\n<h2>All tests</h2>\n<div class=\"wide\"><table><thead><tr><th scope=\"col\">test</th><th scope=\"col\">outcome</th><th scope=\"col\">place</th></tr></thead><tbody>\n");
        foreach (var test in run.Tests.Take(MostTests))
        {
            page.Append($"<tr><th scope=\"row\">{PageText.Plain(TestReport.NameOf(test))}</th><td>{TestDocuments.NameOf(test.Outcome).Replace('_', ' ')}</td><td class=\"soft\">{PageText.Plain(TestReport.FileOf(test))}({test.Line})</td></tr>\n");
        }

        page.Append("</tbody></table></div>\n");
        page.Append(run.Tests.Length > MostTests ? $"<p class=\"soft\">{RateText.Of(run.Tests.Length - MostTests)} more are not shown.</p>\n" : string.Empty);
        page.Append("</section>\n");
    }
}
