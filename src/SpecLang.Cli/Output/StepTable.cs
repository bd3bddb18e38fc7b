using System.Globalization;
using SpecLang.Engine.Reports;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Statistics;
using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>Prints how a run changes over the steps of a number: a row a step, and below whether a rate goes up or down.</summary>
internal sealed class StepTable(IAnsiConsole console)
{
    private const int MostColumns = 8;
    private const int NameColumns = 28;

    public void Print(RunSummary summary)
    {
        if (summary.Over is not { } field)
        {
            return;
        }

        console.WriteLine();
        var name = SummaryWords.Shown(field, NameColumns);
        if (summary.HasTooManySteps)
        {
            console.WriteLine($"over {name}: more than {SummaryWords.Of(RunSummaryBuilder.MostSteps)} values, none is shown; take a field with fewer values");
            return;
        }

        console.WriteLine($"over {name}: blocked records, and the means of measures");
        console.WriteLine();
        Steps(summary, name).Print(console);
        PrintTrends(summary);
    }

    private static TextTable Steps(RunSummary summary, string name)
    {
        var columns = new List<TableColumn>
        {
            Column(name, summary, s => s.At.ToString(CultureInfo.InvariantCulture)),
            Column("records", summary, s => SummaryWords.Of(s.Counts.Records)),
            Column("block", summary, s => SummaryWords.CountOf(s.Counts.Blocked, s.Counts.Records)),
        };
        foreach (var (measure, place) in summary.Measures.Take(MostColumns).Select((m, i) => (m, i)))
        {
            columns.Add(Column(SummaryWords.Shown(measure.Name, NameColumns), summary, s => SummaryWords.Mean(s.Measures[place].Mean)));
        }

        return new TextTable(columns, gap: 2);
    }

    private static TableColumn Column(string heading, RunSummary summary, Func<RunStep, string> cell) =>
        new(heading, [.. summary.Steps.Select(s => (cell(s), Style.Plain))], IsNumber: true);

    private void PrintTrends(RunSummary summary)
    {
        console.WriteLine();
        var trends = RunTrends.Of(summary).Where(t => t.Trend is not null).Select(t => (t.Subject, Trend: t.Trend ?? default)).ToList();
        var corrected = MultipleTests.Holm([.. trends.Select(t => t.Trend.Probability)]);
        var found = trends.Select((t, i) => (t.Subject, t.Trend, Probability: corrected[i])).Where(t => t.Probability < MultipleTests.Significant).ToList();
        console.WriteLine(trends.Count == 0 ? "There are too few records for a trend."
            : found.Count == 0 ? $"No rate goes up or down by more than chance ({SummaryWords.Counted(trends.Count, "trend", "trends")}, corrected by Holm's method at 5%)."
            : $"Rates that go up or down ({SummaryWords.Counted(trends.Count, "trend", "trends")}, corrected by Holm's method at 5%; records that hang together, as turns do, make chance look smaller):");
        foreach (var (subject, trend, probability) in found)
        {
            console.WriteLine($"  {SummaryWords.Shown(subject, NameColumns)}: {TrendWords.Of(trend)}; {RateWords.Probability(probability)}");
        }
    }
}
