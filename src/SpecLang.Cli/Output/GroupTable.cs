using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using Spectre.Console;
using CellText = Spectre.Console.Text;
using Spectre.Console.Rendering;

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
    private const int Padding = 2;

    public void Print(RunSummary summary)
    {
        console.WriteLine();
        var fields = string.Join(", ", summary.GroupedBy.Select(f => SummaryWords.Shown(f, NameColumns)));
        if (summary.HasTooManyGroups)
        {
            console.WriteLine($"by {fields}: more than {SummaryWords.Of(RunSummaryBuilder.MostGroups)} groups, none is shown; group by a field with fewer values");
            return;
        }

        console.WriteLine($"by {fields}; a principle's row has its violations and their share of the records it applies to");
        IEnumerable<(string Heading, RunCounts Counts)> columns = [("all", summary.Total), .. Largest(summary.Groups).Select(g => (Heading(g.Key), g.Counts))];
        var room = Math.Max(1, (console.Profile.Width - NameColumns - (2 * Padding)) / (GroupColumns + Padding));
        foreach (var chunk in columns.Chunk(room))
        {
            console.Write(Columns(chunk));
        }

        var more = summary.Groups.Count - MostShown;
        if (more > 0)
        {
            console.WriteLine($"{SummaryWords.Counted(more, "smaller group is", "smaller groups are")} not shown; `--format json` has all");
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

    private static Table Columns((string Heading, RunCounts Counts)[] groups)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(new TableColumn(new CellText(string.Empty)));
        foreach (var (heading, _) in groups)
        {
            table.AddColumn(new TableColumn(new CellText(heading)).RightAligned().NoWrap());
        }

        AddRow(table, "records", Style.Plain, groups, c => SummaryWords.Of(c.Records));
        AddRow(table, "allow", SummaryStyles.Of(Decision.Allow), groups, c => SummaryWords.CountOf(c.Allowed, c.Records));
        AddRow(table, "escalate", SummaryStyles.Of(Decision.Escalate), groups, c => SummaryWords.CountOf(c.Escalated, c.Records));
        AddRow(table, "block", SummaryStyles.Of(Decision.Block), groups, c => SummaryWords.CountOf(c.Blocked, c.Records));
        for (var i = 0; i < groups[0].Counts.Principles.Count; i++)
        {
            var principle = i;
            AddRow(table, SummaryWords.Shown(groups[0].Counts.Principles[i].Name, NameColumns), Style.Plain, groups, c => Violations(c.Principles[principle]));
        }

        return table;
    }

    private static string Violations(PrincipleCounts principle) =>
        principle.ViolatedShare is { } share ? $"{SummaryWords.Of(principle.Violates)} ({SummaryWords.Percent(share)})" : "–";

    private static void AddRow(Table table, string name, Style style, (string Heading, RunCounts Counts)[] groups, Func<RunCounts, string> cell)
    {
        List<IRenderable> cells = [new CellText(name, style), .. groups.Select(g => new CellText(cell(g.Counts)))];
        table.AddRow(cells);
    }
}
