using System.Text;
using SpecLang.Engine.Documents;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Reports;

/// <summary>A run's summary as Markdown with tables (GitHub's), for the comment of a change or a job's summary. Nothing that comes from data becomes markup or mentions anybody.</summary>
public sealed class MarkdownReport(Stream output) : IRunFormat
{
    private const int MostGroups = 12;
    private const int LongestId = 60;

    private readonly StreamWriter writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };

    public void Add(RecordResult result)
    {
    }

    public void Finish(RunSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var version = summary.Version is { } v ? " " + MarkdownText.Plain(v) : string.Empty;
        writer.WriteLine($"## {MarkdownText.Plain(summary.Constitution)}{version}: {RateText.Of(summary.Total.Records)} records\n");
        WriteDecisions(summary.Total);
        WritePrinciples(summary);
        WriteGroups(summary);
        if (summary.BadRecords > 0)
        {
            writer.WriteLine($"{RateText.Of(summary.BadRecords)} {(summary.BadRecords == 1 ? "record" : "records")} could not be read.\n");
        }

        writer.WriteLine("Intervals are Wilson's at 95%; a share is of the records that a principle is known to apply to.");
        writer.Flush();
    }

    public void Dispose() => writer.Dispose();

    private void WriteDecisions(RunCounts counts)
    {
        writer.WriteLine("| decision | records | share | 95% interval |\n|---|---:|---:|---:|");
        foreach (var (_, name, rate) in RateText.Decisions(counts))
        {
            writer.WriteLine($"| {name} | {RateText.Of(rate.Hits)} | {RateText.Share(rate)} | {RateText.Interval(rate)} |");
        }

        writer.WriteLine();
    }

    private void WritePrinciples(RunSummary summary)
    {
        writer.WriteLine("| principle | severity | violates | of | share | 95% interval | escalates | undetermined | first |\n|---|---|---:|---:|---:|---:|---:|---:|---|");
        for (var i = 0; i < summary.Total.Principles.Count; i++)
        {
            var principle = summary.Total.Principles[i];
            var rate = principle.ViolatedRate;
            var first = string.Join(", ", summary.FirstViolations[i].Select(id => MarkdownText.Code(Cut(id)).Replace("|", "\\|", StringComparison.Ordinal)));
            writer.WriteLine($"| {MarkdownText.Plain(principle.Name)} | {WireNames.Of(principle.Severity)} | {RateText.Of(rate.Hits)} | {RateText.Of(rate.Records)} | {RateText.Share(rate)} | {RateText.Interval(rate)} | {RateText.Of(principle.Escalates)} | {RateText.Of(principle.Undetermined)} | {first} |");
        }

        writer.WriteLine();
    }

    /// <summary>A text in which nothing is markup, and nobody is told, as GitHub does with whoever is named with @.</summary>
    private static string Unmentioned(string text) => MarkdownText.Plain(text).Replace("@", "&#64;", StringComparison.Ordinal);

    private static string Cut(string id) => id.Length <= LongestId ? id : id[..LongestId] + "…";

    private void WriteGroups(RunSummary summary)
    {
        if (summary.GroupedBy.Count == 0)
        {
            return;
        }

        writer.WriteLine($"### By {string.Join(", ", summary.GroupedBy.Select(MarkdownText.Plain))}\n");
        if (GroupComparison.Of(summary) is not { } comparison)
        {
            writer.WriteLine($"More than {RateText.Of(RunSummaryBuilder.MostGroups)} groups; none is shown. Group by a field with fewer values.\n");
            return;
        }

        writer.WriteLine(GroupWords.Of(comparison) + "\n");
        foreach (var difference in comparison.Differences)
        {
            writer.WriteLine("- " + Unmentioned(RateText.Of(difference)));
        }

        writer.WriteLine(comparison.Differences.Count > 0 ? "\n" : string.Empty);
        var shown = summary.Groups.OrderByDescending(g => g.Counts.Records).Take(MostGroups).ToList();
        writer.WriteLine($"| | all | {string.Join(" | ", shown.Select(g => Unmentioned(RateText.Key(g.Key))))} |");
        writer.WriteLine("|---|---:|" + string.Concat(shown.Select(_ => "---:|")));
        Row("records", summary, shown, c => RateText.Of(c.Records));
        Row("block", summary, shown, c => RateText.Counted(new Rate(c.Blocked, c.Records)));
        for (var i = 0; i < summary.Total.Principles.Count; i++)
        {
            var place = i;
            Row(MarkdownText.Plain(summary.Total.Principles[i].Name), summary, shown, c => RateText.Counted(c.Principles[place].ViolatedRate));
        }

        writer.WriteLine(summary.Groups.Count > shown.Count ? $"\n{RateText.Of(summary.Groups.Count - shown.Count)} smaller groups are not shown.\n" : string.Empty);
    }

    private void Row(string name, RunSummary summary, List<RunGroup> groups, Func<RunCounts, string> cell) =>
        writer.WriteLine($"| {name} | {cell(summary.Total)} | {string.Join(" | ", groups.Select(g => cell(g.Counts)))} |");
}
