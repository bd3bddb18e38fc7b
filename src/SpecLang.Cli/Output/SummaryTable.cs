using SpecLang.Engine.Output;
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
    private const string NameHeading = "principle";
    private const int NameColumns = 40;
    private const int IdColumns = 30;

    /// <summary>From roomy to narrow. The severity stands in the spec too, so that it goes first.</summary>
    private static readonly (bool HasLongHeadings, bool HasSeverity, int Gap)[] Layouts = [(true, true, 2), (false, true, 2), (false, true, 1), (false, false, 1)];

    public void Print(RunSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        PrintHead(summary);
        if (summary.Total.Principles.Count > 0)
        {
            console.WriteLine();
            Principles(summary.Total).Print(console);
        }

        PrintMeasures(summary.Measures);
        PrintFirstViolations(summary);
        if (summary.GroupedBy.Count > 0)
        {
            new GroupTable(console).Print(summary);
        }

        new StepTable(console).Print(summary);
        new PublishedTable(console).Print(summary.Published);

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

    /// <summary>The widest layout in which no name is cut; where there is none, the narrowest with names cut.</summary>
    private TextTable Principles(RunCounts counts)
    {
        foreach (var (hasLongHeadings, hasSeverity, gap) in Layouts)
        {
            var table = Principles(counts, NameColumns, hasLongHeadings, hasSeverity, gap);
            if (table.Width <= console.Profile.Width)
            {
                return table;
            }
        }

        var (isLong, withSeverity, leastGap) = Layouts[^1];
        var withoutNames = Principles(counts, 1, isLong, withSeverity, leastGap).Width - NameHeading.Length;
        return Principles(counts, Math.Max(NameHeading.Length, console.Profile.Width - withoutNames), isLong, withSeverity, leastGap);
    }

    private static TextTable Principles(RunCounts counts, int nameColumns, bool hasLongHeadings, bool hasSeverity, int gap)
    {
        var principles = counts.Principles;
        TableColumn Column(string heading, Func<PrincipleCounts, string> text, Func<PrincipleCounts, Style>? style = null) =>
            new(heading, [.. principles.Select(p => (text(p), style?.Invoke(p) ?? Style.Plain))], IsNumber: true);

        var columns = new List<TableColumn>
        {
            new(NameHeading, [.. principles.Select(p => (SummaryWords.Shown(p.Name, nameColumns), Style.Plain))], IsNumber: false),
        };
        if (hasSeverity)
        {
            columns.Add(new("severity", [.. principles.Select(p => (WireNames.Of(p.Severity), SummaryStyles.Of(p.Severity)))], IsNumber: false));
        }

        columns.Add(Column(hasLongHeadings ? "complies" : "com-\nplies", p => SummaryWords.Of(p.Complies)));
        columns.Add(Column(hasLongHeadings ? "violates" : "vio-\nlates", p => SummaryWords.Of(p.Violates), p => p.Violates > 0 ? SummaryStyles.Of(p.Severity) : Style.Plain));
        columns.Add(Column("share", p => SummaryWords.Percent(p.ViolatedShare)));
        columns.Add(Column(hasLongHeadings ? "not\napplicable" : "not\nappl.", p => SummaryWords.Of(p.NotApplicable)));
        columns.Add(Column(hasLongHeadings ? "undetermined" : "unde-\nterm.", p => SummaryWords.Of(p.Undetermined)));
        columns.Add(Column(hasLongHeadings ? "escalates" : "esca-\nlates", p => SummaryWords.Of(p.Escalates)));
        return new TextTable(columns, gap);
    }

    private void PrintMeasures(ValueList<MeasureSummary> measures)
    {
        if (measures.Count == 0)
        {
            return;
        }

        console.WriteLine();
        new TextTable(
            [
                new("measure", [.. measures.Select(m => (SummaryWords.Shown(m.Name, NameColumns), Style.Plain))], IsNumber: false),
                new("mean", [.. measures.Select(m => (SummaryWords.Mean(m.Mean), Style.Plain))], IsNumber: true),
                new("unknown", [.. measures.Select(m => (SummaryWords.Of(m.Unknown), Style.Plain))], IsNumber: true),
            ],
            gap: 2).Print(console);
    }

    private void PrintFirstViolations(RunSummary summary)
    {
        if (summary.FirstViolations.All(ids => ids.Count == 0))
        {
            return;
        }

        console.WriteLine();
        console.WriteLine("first violations");
        for (var i = 0; i < summary.FirstViolations.Count; i++)
        {
            var ids = summary.FirstViolations[i];
            if (ids.Count > 0)
            {
                console.WriteLine(FirstViolations(summary.Total.Principles[i], [.. ids.Select(id => SummaryWords.Shown(id, IdColumns))]));
            }
        }
    }

    /// <summary>As many ids as one line has room for, at least one, and how many there are more.</summary>
    private string FirstViolations(PrincipleCounts principle, string[] ids)
    {
        string Line(int shown)
        {
            var more = principle.Violates - shown;
            return $"  {SummaryWords.Shown(principle.Name, NameColumns)}: {string.Join(", ", ids.Take(shown))}{(more > 0 ? $" and {SummaryWords.Of(more)} more" : string.Empty)}";
        }

        var shown = ids.Length;
        while (shown > 1 && DisplayWidth.Of(Line(shown)) > console.Profile.Width)
        {
            shown--;
        }

        return Line(shown);
    }

    private void PrintNotes(RunSummary summary)
    {
        if (summary.BadRecords > 0 || summary.TextsWithLoneSurrogates > 0)
        {
            console.WriteLine();
        }

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
