using System.Globalization;
using SpecLang.Engine.Comparison;
using SpecLang.Engine.Output;
using SpecLang.Engine.Reports;
using SpecLang.Engine.Statistics;
using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>Prints how a run differs from a baseline: a row a rate and a score, then the expectations of monitors.</summary>
internal sealed class DriftText(IAnsiConsole console)
{
    private const int NameColumns = 32;

    private static readonly Style Red = new(Color.Red);

    public void Print(DriftReport report)
    {
        Line($"{report.Current.Constitution}: {VersionOf(report.Baseline)}, {SummaryWords.Of(report.Baseline.Records)} records → {VersionOf(report.Current)}, {SummaryWords.Of(report.Current.Records)} records");
        if (report.Baseline.Version != report.Current.Version)
        {
            Line("the versions differ, so that a difference may come from the policy as well as from the records; `align diff` tells which records a change of the policy flips");
        }

        Line("");
        PrintRates(report);
        PrintScores(report);
        foreach (var missing in report.Missing)
        {
            Line(missing);
        }

        PrintExpectations(report);
        Line("");
        Line(report.HasDrift ? "More than chance has moved: what is marked with *." : "Nothing has moved by more than chance.");
    }

    private static string VersionOf(RecordedSummary summary) => summary.Version is { } version ? "version " + version : "no version";

    private void PrintRates(DriftReport report)
    {
        var rates = report.Rates;
        new TextTable(
            [
                new("rate of", [.. rates.Select(r => (SummaryWords.Shown(r.Subject, NameColumns), Style.Plain))], IsNumber: false),
                Column("baseline", rates.Select(r => RateWords.Counted(r.Before))),
                Column("now", rates.Select(r => RateWords.Counted(r.Now))),
                Column("p", rates.Select(r => r.Probability is { } p ? p < 0.001 ? "<0.001" : p.ToString("0.000", CultureInfo.InvariantCulture) : Sample.TooFew)),
                new("", [.. rates.Select(r => (r.IsSignificant ? "*" : "", Red))], IsNumber: false),
            ],
            gap: 2).Print(console);
    }

    private void PrintScores(DriftReport report)
    {
        if (report.Scores.Count == 0)
        {
            return;
        }

        Line("");
        new TextTable(
            [
                new("score", [.. report.Scores.Select(s => (SummaryWords.Shown(s.Call, NameColumns), Style.Plain))], IsNumber: false),
                Column("baseline", report.Scores.Select(s => SummaryWords.Of(s.Before))),
                Column("now", report.Scores.Select(s => SummaryWords.Of(s.Now))),
                Column("psi", report.Scores.Select(s => s.Stability is { } psi ? Number(psi.Value) : Sample.TooFew)),
                Column("by chance", report.Scores.Select(s => s.Stability is { } psi ? "< " + Number(psi.ByChance) : "–")),
                new("", [.. report.Scores.Select(s => (s.IsSignificant ? "*" : "", Red))], IsNumber: false),
            ],
            gap: 2).Print(console);
    }

    private void PrintExpectations(DriftReport report)
    {
        if (report.Expectations.Count > 0)
        {
            Line("");
        }

        foreach (var expectation in report.Expectations)
        {
            var (word, style) = expectation.Holds switch
            {
                true => ("holds", Style.Plain),
                false => ("BROKEN", Red),
                _ => ("not known", new Style(Color.Yellow)),
            };
            var value = expectation.Value is { } known ? Number(known) : expectation.Note ?? "";
            console.Write(new Spectre.Console.Text(word, style));
            Line(TerminalText.Escape($"  {expectation.Monitor}: expect {expectation.Text}: {value}"));
        }
    }

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static TableColumn Column(string heading, IEnumerable<string> cells) => new(heading, [.. cells.Select(c => (c, Style.Plain))], IsNumber: true);

    private void Line(string text) => console.WriteLine(TerminalText.Escape(text));
}
