using System.Globalization;
using SpecLang.Engine.Output;
using SpecLang.Engine.Published;
using SpecLang.Engine.Reports;
using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>Prints how a run's measures compare with published scores: a row a score.</summary>
internal sealed class PublishedTable(IAnsiConsole console)
{
    private const int NameColumns = 28;

    public void Print(PublishedComparison? comparison)
    {
        if (comparison is null)
        {
            return;
        }

        console.WriteLine();
        var title = comparison.Title is { } text ? ": " + TerminalText.Escape(text) : string.Empty;
        console.WriteLine($"beside published scores{title}");
        console.WriteLine();
        var scores = comparison.Scores;
        List<TableColumn> columns =
            [
                new("score", [.. scores.Select(s => (SummaryWords.Shown(s.Name, NameColumns), Style.Plain))], IsNumber: false),
                new("groups", [.. scores.Select(s => (SummaryWords.Of(s.Pairs), Style.Plain))], IsNumber: true),
                new("rank correlation", [.. scores.Select(s => (s.Correlation?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–", Style.Plain))], IsNumber: true),
                new("95% interval", [.. scores.Select(s => (PublishedWords.Interval(s), Style.Plain))], IsNumber: true),
            ];
        if (scores.Any(s => s.WhyNone is not null))
        {
            columns.Add(new("", [.. scores.Select(s => (s.WhyNone ?? string.Empty, Style.Plain))], IsNumber: false));
        }

        new TextTable(columns, gap: 2).Print(console);
        console.WriteLine();
        foreach (var sentence in PublishedWords.Sentences(comparison))
        {
            console.WriteLine(TerminalText.Escape(sentence));
        }
    }
}
