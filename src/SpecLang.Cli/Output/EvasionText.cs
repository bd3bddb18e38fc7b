using SpecLang.Engine.Evasions;
using SpecLang.Engine.Output;
using SpecLang.Engine.Reports;
using SpecLang.Engine.Reports.Evasions;
using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>Prints which attacks get by a constitution's own rules.</summary>
internal sealed class EvasionText(IAnsiConsole console)
{
    private const int AttackColumns = 30;
    private const int PrincipleColumns = 24;

    private static readonly Style Red = new(Color.Red);

    public void Print(IReadOnlyList<EvasionResult> results)
    {
        foreach (var result in results)
        {
            Print(result);
            Line("");
        }

        if (results.Any(r => r.Total.Tried > 0))
        {
            Line("A text gets by where the rules that catch it plain don't catch it attacked;");
            Line("with fold: if every search were fold(…) contains …");
        }
    }

    private void Print(EvasionResult result)
    {
        Line($"{result.Probe.Name} for {result.Constitution.Name}{(result.Constitution.Version is { } version ? " " + version : "")}: {EvasionWords.Counted(result)}");
        foreach (var note in EvasionWords.Notes(result))
        {
            Line("  " + note);
        }

        var rows = EvasionRow.Of(result);
        if (rows.Count > 0)
        {
            Line("");
            new TextTable(
                [
                    new("attack", [.. rows.Select(r => (SummaryWords.Shown(r.Attack, AttackColumns), Style.Plain))], IsNumber: false),
                    new("principle", [.. rows.Select(r => (SummaryWords.Shown(r.Principle, PrincipleColumns), Style.Plain))], IsNumber: false),
                    new("gets by", [.. rows.Select(r => (RateWords.Counted(r.Counts.MissedRate), Style.Plain))], IsNumber: true),
                    new("at 95%", [.. rows.Select(r => (RateWords.Interval(r.Counts.MissedRate), Style.Plain))], IsNumber: true),
                    new("with fold", [.. rows.Select(r => (RateWords.Counted(r.Counts.MissedFoldedRate), Style.Plain))], IsNumber: true),
                ],
                gap: 2).Print(console);
        }

        foreach (var expectation in result.Expectations)
        {
            console.Write(new Spectre.Console.Text(EvasionWords.Of(expectation.Holds), expectation.Holds == false ? Red : Style.Plain));
            Line($"  expect {expectation.Text}: {expectation.Note}");
        }
    }

    private void Line(string text) => console.WriteLine(TerminalText.Escape(text));
}
