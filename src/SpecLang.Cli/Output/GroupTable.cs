using SpecLang.Engine.Output;
using SpecLang.Engine.Reports;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Wire;
using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>
/// Prints a run's groups side by side: a column a group, rows of decisions and of each principle's violations with their share of the records it applies to.
/// As many groups stand in one table as the width has room for; the others follow below.
/// </summary>
internal sealed class GroupTable(IAnsiConsole console)
{
    /// <summary>A person compares no more; the JSON summary has all.</summary>
    private const int MostShown = 20;

    private const int NameColumns = 28;
    private const int GroupColumns = 16;
    private const int Gap = 2;

    public void Print(RunSummary summary)
    {
        console.WriteLine();
        var fields = string.Join(", ", summary.GroupedBy.Select(f => SummaryWords.Shown(f, NameColumns)));
        if (summary.HasTooManyGroups)
        {
            console.WriteLine($"by {fields}: more than {SummaryWords.Of(RunSummaryBuilder.MostGroups)} groups, none is shown; group by a field with fewer values");
            return;
        }

        console.WriteLine($"by {fields}: a principle's violations, and their share of the records it applies to");
        List<TableColumn> columns = [Column("all", summary.Total, summary.Measures), .. Largest(summary.Groups).Select(g => Column(Heading(g.Key), g.Counts, g.Measures))];
        var names = Names(summary.Total, summary.Measures);
        for (var at = 0; at < columns.Count;)
        {
            var count = HowManyFit(names, columns, at);
            console.WriteLine();
            new TextTable([names, .. columns.GetRange(at, count)], Gap).Print(console);
            at += count;
        }

        var more = summary.Groups.Count - MostShown;
        if (more > 0)
        {
            console.WriteLine($"{SummaryWords.Counted(more, "smaller group is", "smaller groups are")} not shown; `--format json` has all");
        }

        PrintDifferences(summary);
    }

    /// <summary>Which groups differ by more than chance; a run without any says so in one line.</summary>
    private void PrintDifferences(RunSummary summary)
    {
        if (GroupComparison.Of(summary) is { } comparison)
        {
            console.WriteLine();
            console.WriteLine(GroupWords.Of(comparison));
            foreach (var difference in comparison.Differences.Take(MostShown))
            {
                console.WriteLine("  " + TerminalText.Escape(GroupWords.Of(difference)));
            }
        }
    }

    /// <summary>The groups with the most records, still ordered by their keys.</summary>
    private static IEnumerable<RunGroup> Largest(ValueList<RunGroup> groups) => groups
        .Select((group, place) => (Group: group, Place: place))
        .OrderByDescending(g => g.Group.Counts.Records)
        .ThenBy(g => g.Place)
        .Take(MostShown)
        .OrderBy(g => g.Place)
        .Select(g => g.Group);

    private static string Heading(ValueList<string> key) =>
        string.Join('\n', key.Select(value => value.Length == 0 ? "(empty)" : SummaryWords.Shown(value, GroupColumns)));

    private int HowManyFit(TableColumn names, List<TableColumn> columns, int from)
    {
        var count = 0;
        for (var width = names.Width; from + count < columns.Count; count++)
        {
            width += Gap + columns[from + count].Width;
            if (width > console.Profile.Width)
            {
                break;
            }
        }

        return Math.Max(1, count);
    }

    private static TableColumn Names(RunCounts counts, ValueList<MeasureSummary> measures) => new(
        string.Empty,
        [
            ("records", Style.Plain),
            .. new[] { Decision.Allow, Decision.Escalate, Decision.Block }.Select(d => (WireNames.Of(d), SummaryStyles.Of(d))),
            .. counts.Principles.Select(p => (SummaryWords.Shown(p.Name, NameColumns), Style.Plain)),
            .. measures.Select(m => ("mean " + SummaryWords.Shown(m.Name, NameColumns - 5), Style.Plain)),
        ],
        IsNumber: false);

    private static TableColumn Column(string heading, RunCounts counts, ValueList<MeasureSummary> measures) => new(
        heading,
        [
            .. new[]
            {
                SummaryWords.Of(counts.Records),
                SummaryWords.CountOf(counts.Allowed, counts.Records),
                SummaryWords.CountOf(counts.Escalated, counts.Records),
                SummaryWords.CountOf(counts.Blocked, counts.Records),
            }.Concat(counts.Principles.Select(Violations)).Concat(measures.Select(m => SummaryWords.Mean(m.Mean))).Select(text => (text, Style.Plain)),
        ],
        IsNumber: true);

    private static string Violations(PrincipleCounts principle) =>
        principle.ViolatedShare is { } share ? $"{SummaryWords.Of(principle.Violates)} ({SummaryWords.Percent(share)})" : "–";
}
