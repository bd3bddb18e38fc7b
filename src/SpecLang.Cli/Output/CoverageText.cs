using System.Globalization;
using SpecLang.Engine.Coverage;
using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>Prints for a person what tests exercised: what they never did, with its place, and the shares last.</summary>
internal sealed class CoverageText
{
    private const int NoWrapping = 1 << 16;
    private const int NamedWords = 8;
    private const string Indent = "  ";

    private readonly ExplanationLines lines;

    /// <param name="console">Takes the text.</param>
    /// <param name="width">The columns of a line.</param>
    public CoverageText(IAnsiConsole console, int width)
    {
        console.Profile.Width = NoWrapping;
        lines = new ExplanationLines(console, width);
    }

    public void Print(TestCoverage coverage)
    {
        var open = coverage.Points.Where(p => !p.IsCovered).ToList();
        lines.Empty();
        if (open.Count > 0)
        {
            lines.Text("", "not exercised", ExplanationLines.Bold);
            foreach (var point in open.Where(p => p.Kind != CoveragePointKind.Entry))
            {
                Line($"{Place(point)}: {point.Owner}: {Told(point)}");
            }

            foreach (var words in open.Where(p => p.Kind == CoveragePointKind.Entry).GroupBy(p => (p.File, p.Owner)))
            {
                var missing = words.ToList();
                var all = coverage.Points.Count(p => p.Kind == CoveragePointKind.Entry && (p.File, p.Owner) == words.Key);
                var more = missing.Count > NamedWords ? $" and {SummaryWords.Of(missing.Count - NamedWords)} more" : "";
                Line($"{Place(missing[0])}: {words.Key.Owner}: {SummaryWords.Of(missing.Count)} of {SummaryWords.Of(all)} words {(missing.Count == 1 ? "is" : "are")} never found: {string.Join(", ", missing.Take(NamedWords).Select(p => $"`{p.Text}`"))}{more}");
            }

            lines.Empty();
        }

        lines.Text("", $"coverage: {Share(coverage.Clauses, "clauses")}, {Share(coverage.Branches, "branches")}, {Share(coverage.Entries, "words")}", ExplanationLines.Bold);
    }

    /// <summary>A count with its share: <c>96.4% of clauses (53 of 55)</c>.</summary>
    public static string Share(CoverageCount count, string what) => count.Total == 0 ? $"no {what}" : $"{SummaryWords.Percent(count.Share)} of {what} ({SummaryWords.Of(count.Covered)} of {SummaryWords.Of(count.Total)})";

    private void Line(string text) => lines.Step(Indent, Indent + Indent, ("", Style.Plain), text, Style.Plain, columns: null);

    private static string Place(CoveragePoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.File}({point.Line})");

    private static string Told(CoveragePoint point) => point.Kind switch
    {
        CoveragePointKind.OnError => $"`{point.Text}` never decides",
        CoveragePointKind.Yields => $"`{point.Text}`, which {(point.Hits + point.Misses == 0 ? "is never asked" : point.Hits == 0 ? "never applies" : "always applies")}",
        _ => $"`{point.Text}` is {(point.Hits + point.Misses == 0 ? "never read" : point.Hits == 0 ? "never true" : "never false")}",
    };
}
