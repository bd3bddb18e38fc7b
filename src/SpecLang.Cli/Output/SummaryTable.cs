using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Wire;
using Spectre.Console;
using CellText = Spectre.Console.Text;

namespace SpecLang.Cli.Output;

/// <summary>
/// Prints a run's summary: what was decided, a row a principle, the first violations, and what could not be read. Nothing in it is markup, and
/// what comes from a spec or from data is made fit for a terminal.
/// </summary>
public sealed class SummaryTable(IAnsiConsole console)
{
    private const int NameColumns = 40;
    private const int IdColumns = 30;

    public void Print(RunSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        PrintHead(summary);
        if (summary.Total.Principles.Count > 0)
        {
            console.Write(Principles(summary.Total));
        }

        PrintFirstViolations(summary);
        if (summary.GroupedBy.Count > 0)
        {
            new GroupTable(console).Print(summary);
        }

        PrintNotes(summary);
    }

    private void PrintHead(RunSummary summary)
    {
        var total = summary.Total;
        var name = SummaryWords.Shown(summary.Constitution, NameColumns);
        var version = summary.Version is null ? string.Empty : " " + SummaryWords.Shown(summary.Version, NameColumns);
        console.WriteLine($"{name}{version}: {SummaryWords.Counted(total.Records, "record", "records")}");
        console.Write(new CellText("allow ", SummaryStyles.Of(Decision.Allow)));
        console.Write(new CellText(SummaryWords.CountOf(total.Allowed, total.Records)));
        console.Write(new CellText("   escalate ", SummaryStyles.Of(Decision.Escalate)));
        console.Write(new CellText(SummaryWords.CountOf(total.Escalated, total.Records)));
        console.Write(new CellText("   block ", SummaryStyles.Of(Decision.Block)));
        console.Write(new CellText(SummaryWords.CountOf(total.Blocked, total.Records)));
        console.WriteLine();
    }

    private static Table Principles(RunCounts counts)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(Column("principle"));
        table.AddColumn(Column("severity").NoWrap());
        foreach (var heading in new[] { "complies", "violates", "not\napplicable", "undeter-\nmined", "escalates", "violated\nshare" })
        {
            table.AddColumn(Column(heading).RightAligned().NoWrap());
        }

        foreach (var principle in counts.Principles)
        {
            table.AddRow(
                new CellText(SummaryWords.Shown(principle.Name, NameColumns)),
                new CellText(WireNames.Of(principle.Severity), SummaryStyles.Of(principle.Severity)),
                new CellText(SummaryWords.Of(principle.Complies)),
                new CellText(SummaryWords.Of(principle.Violates), principle.Violates > 0 ? SummaryStyles.Of(principle.Severity) : Style.Plain),
                new CellText(SummaryWords.Of(principle.NotApplicable)),
                new CellText(SummaryWords.Of(principle.Undetermined)),
                new CellText(SummaryWords.Of(principle.Escalates)),
                new CellText(SummaryWords.Percent(principle.ViolatedShare)));
        }

        return table;
    }

    /// <summary>A column that leaves little room unused beside it, for the names' sake.</summary>
    private static TableColumn Column(string heading) => new TableColumn(new CellText(heading)).Padding(0, 0, 1, 0);

    private void PrintFirstViolations(RunSummary summary)
    {
        if (summary.FirstViolations.All(ids => ids.Count == 0))
        {
            return;
        }

        console.WriteLine("first violations");
        for (var i = 0; i < summary.FirstViolations.Count; i++)
        {
            var ids = summary.FirstViolations[i];
            if (ids.Count > 0)
            {
                var principle = summary.Total.Principles[i];
                var more = principle.Violates - ids.Count;
                var shown = string.Join(", ", ids.Select(id => SummaryWords.Shown(id, IdColumns)));
                console.WriteLine($"  {SummaryWords.Shown(principle.Name, NameColumns)}: {shown}{(more > 0 ? $" and {SummaryWords.Of(more)} more" : string.Empty)}");
            }
        }
    }

    private void PrintNotes(RunSummary summary)
    {
        if (summary.BadRecords > 0)
        {
            console.WriteLine($"{SummaryWords.Counted(summary.BadRecords, "record", "records")} could not be read");
        }

        if (summary.TextsWithLoneSurrogates > 0)
        {
            console.WriteLine($"{SummaryWords.Counted(summary.TextsWithLoneSurrogates, "text", "texts")} held half a surrogate pair, which was read as U+FFFD");
        }
    }
}
