using System.Globalization;
using System.Text;
using SpecLang.Engine.Documents;
using SpecLang.Engine.Suites;

namespace SpecLang.Engine.Reports.Tests;

/// <summary>Tests as lines of text: annotations of GitHub Actions, Markdown, and comma-separated values.</summary>
public static class TestTexts
{
    private const int MostShown = 100;
    private const int LongestMessage = 400;

    /// <summary>An error a test that failed or can't be run, then the counts.</summary>
    public static void WriteGitHub(Stream output, TestReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        var failing = Failing(report.Run).ToList();
        foreach (var test in failing.Take(MostShown))
        {
            text.Append(GitHubText.Annotation("error", TestReport.FileOf(test), test.Line, TestReport.NameOf(test), test.Message));
        }

        if (failing.Count > MostShown)
        {
            text.Append(GitHubText.Annotation("notice", file: null, 0, "align test", $"{RateText.Of(failing.Count - MostShown)} more tests fail."));
        }

        text.Append(GitHubText.Line(Counts(report.Run)));
        Write(output, text);
    }

    /// <summary>The counts, a table of what fails, and the groups, for a comment or a job's summary.</summary>
    public static void WriteMarkdown(Stream output, TestReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        text.Append("## Tests: ").Append(Counts(report.Run)).Append("\n\n");
        var failing = Failing(report.Run).ToList();
        if (failing.Count > 0)
        {
            text.Append("| test | place | what came out |\n|---|---|---|\n");
            foreach (var test in failing.Take(MostShown))
            {
                text.Append(CultureInfo.InvariantCulture, $"| {Cell(TestReport.NameOf(test))} | {Cell($"{TestReport.FileOf(test)}({test.Line})")} | {Cell(test.Message)} |\n");
            }

            text.Append(failing.Count > MostShown ? $"\n{RateText.Of(failing.Count - MostShown)} more tests fail.\n" : string.Empty).Append('\n');
        }

        if (report.GroupedBy.Count > 0)
        {
            text.Append("### By ").Append(string.Join(", ", report.GroupedBy.Select(MarkdownText.Plain))).Append("\n\n");
            text.Append(string.Concat(report.GroupLines().Select(l => "- " + Unmentioned(MarkdownText.Plain(l)) + "\n"))).Append('\n');
        }

        Write(output, text);
    }

    /// <summary>A line a test: <c>outcome, kind, file, line, constitution, suite, name, todo, messages</c>.</summary>
    public static void WriteCsv(Stream output, TestReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder(CsvText.Line(["outcome", "kind", "file", "line", "constitution", "suite", "name", "todo", "messages"]));
        foreach (var test in report.Run.Tests)
        {
            text.Append(CsvText.Line(
                [TestDocuments.NameOf(test.Outcome), test.Kind.ToString().ToLowerInvariant(), TestReport.FileOf(test), test.Line.ToString(CultureInfo.InvariantCulture), test.Constitution, test.Suite, test.Name, test.Todo ?? "", test.Message]));
        }

        Write(output, text);
    }

    /// <summary>The counts in one line.</summary>
    internal static string Counts(TestRunResult run)
    {
        var known = run.KnownFailures > 0 ? $", {RateText.Of(run.KnownFailures)} known to fail" : string.Empty;
        var errors = run.Errors > 0 ? $", {RateText.Of(run.Errors)} can't be run" : string.Empty;
        return $"{RateText.Of(run.Passed)} passed, {RateText.Of(run.Failed)} failed, {RateText.Of(run.Skipped)} skipped{known}{errors}";
    }

    internal static IEnumerable<TestResult> Failing(TestRunResult run) => run.Tests.Where(t => t.Outcome is TestOutcome.Failed or TestOutcome.Error);

    private static string Cell(string text) => Unmentioned(MarkdownText.Plain(text.Length <= LongestMessage ? text : text[..LongestMessage] + "…"));

    /// <summary>GitHub tells whoever is named with @.</summary>
    private static string Unmentioned(string text) => text.Replace("@", "&#64;", StringComparison.Ordinal);

    private static void Write(Stream output, StringBuilder text) => output.Write(Encoding.UTF8.GetBytes(text.ToString()));
}
