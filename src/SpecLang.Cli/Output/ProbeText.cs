using SpecLang.Engine.Output;
using SpecLang.Engine.Probes;
using SpecLang.Engine.Reports;
using SpecLang.Engine.Reports.Probes;
using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>Prints what came of probes: for each target what was expected, then the rates of every option.</summary>
internal sealed class ProbeText(IAnsiConsole console)
{
    private const int SubjectColumns = 22;
    private const int OptionColumns = 34;

    private static readonly Style Red = new(Color.Red);
    private static readonly Style Yellow = new(Color.Yellow);

    public void Print(IReadOnlyList<ProbeResult> results)
    {
        for (var i = 0; i < results.Count; i++)
        {
            if (i > 0)
            {
                Line("");
            }

            Print(results[i]);
        }
    }

    private void Print(ProbeResult result)
    {
        Line($"{result.Name} for {result.Constitution.Name}{(result.Constitution.Version is { } version ? " " + version : "")}: {ProbeWords.Counted(result)}");
        foreach (var problem in result.SeedProblems)
        {
            Line("  " + problem);
        }

        foreach (var target in result.Targets)
        {
            Line("");
            Line($"{target.Target}: {ProbeWords.Counted(target)}");
            foreach (var note in ProbeWords.Notes(target))
            {
                Line("  " + note);
            }

            foreach (var variation in target.Variations)
            {
                Line("");
                Print(variation);
            }

            PrintExpectations(target);
        }
    }

    private void Print(VariationResult variation)
    {
        var rows = ProbeTable.Of(variation).SelectMany(RowsOf).ToList();
        new TextTable(
            [
                new(ProbeTable.NameOf(variation.Variation), [.. rows.Select(r => (r.Subject, Style.Plain))], IsNumber: false),
                new("", [.. rows.Select(r => (r.Option, Style.Plain))], IsNumber: false),
                new("share", [.. rows.Select(r => (r.Share, Style.Plain))], IsNumber: true),
                new("at 95%", [.. rows.Select(r => (r.Interval, Style.Plain))], IsNumber: true),
                new(variation.Variation.IsByAttack ? "unnoticed" : "changed", [.. rows.Select(r => (r.Changed, Style.Plain))], IsNumber: true),
            ],
            gap: 2).Print(console);
        foreach (var line in variation.Options.Select(ProbeWords.Flips).OfType<string>().Concat(ProbeWords.Measures(variation)))
        {
            Line("  " + line);
        }
    }

    private static IEnumerable<(string Subject, string Option, string Share, string Interval, string Changed)> RowsOf(ProbeSubject subject)
    {
        foreach (var row in subject.Rows)
        {
            var changed = row.Unnoticed is { } unnoticed ? SummaryWords.Of(unnoticed) : row is { Broken: { } broken, Mended: { } mended } ? $"+{SummaryWords.Of(broken)} −{SummaryWords.Of(mended)}" : "";
            yield return (
                ReferenceEquals(row, subject.Rows[0]) ? SummaryWords.Shown(subject.Name, SubjectColumns) : "",
                SummaryWords.Shown(ProbeTable.NameOf(row.Option), OptionColumns),
                RateWords.Counted(row.Rate),
                RateWords.Interval(row.Rate),
                changed);
        }

        if (subject.Trend?.Slope is { } slope)
        {
            var words = ProbeTable.Words(subject.Trend);
            yield return ("", words[..words.IndexOf('(', StringComparison.Ordinal)].Trim(), "", words[(words.IndexOf('(', StringComparison.Ordinal) + 1)..^1], slope.DiffersFromZero ? "*" : "");
        }
    }

    private void PrintExpectations(ProbeTargetResult target)
    {
        if (target.Expectations.Length > 0)
        {
            Line("");
        }

        foreach (var expectation in target.Expectations)
        {
            console.Write(new Spectre.Console.Text(ProbeWords.Of(expectation.Holds), expectation.Holds switch { true => Style.Plain, false => Red, _ => Yellow }));
            Line($"  expect {expectation.Text}: {expectation.Note}");
        }
    }

    /// <summary>Never broken over lines, so that a search finds the whole of a sentence.</summary>
    private void Line(string text) => console.Profile.Out.Writer.WriteLine(TerminalText.Escape(text));
}
