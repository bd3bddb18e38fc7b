using System.Globalization;
using SpecLang.Engine.Mutation;
using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>Prints for a person the changes that no test would notice, as a spec's author would make them, then the counts, and the score last.</summary>
internal sealed class MutationText
{
    private const int NoWrapping = 1 << 16;
    private const string Continued = "    ";

    private static readonly Style Old = new(Color.Red);
    private static readonly Style New = new(Color.Green);

    private readonly ExplanationLines lines;

    /// <param name="console">Takes the text.</param>
    /// <param name="width">The columns of a line.</param>
    public MutationText(IAnsiConsole console, int width)
    {
        console.Profile.Width = NoWrapping;
        lines = new ExplanationLines(console, width);
    }

    public void Print(MutationResult result)
    {
        var unnoticed = result.Mutants.Where(m => m.State == MutantState.Unnoticed).ToList();
        if (unnoticed.Count > 0)
        {
            lines.Text("", unnoticed.Count == 1 ? "No test would notice this change:" : "No test would notice any one of these changes:", ExplanationLines.Bold);
            foreach (var group in unnoticed.GroupBy(m => (m.File, m.Owner, Line: IsWord(m) ? 0 : m.Line, Before: IsWord(m) ? "" : m.Before)))
            {
                lines.Empty();
                Print([.. group]);
            }

            lines.Empty();
        }

        var left = result.Equivalent == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {result.Equivalent} left out, as {(result.Equivalent == 1 ? "it changes" : "they change")} no outcome of any record");
        lines.Text("", string.Create(CultureInfo.InvariantCulture, $"{SummaryWords.Counted(result.Mutants.Length, "mutant", "mutants")}, {SummaryWords.Counted(result.Tests, "test", "tests")}: {result.Noticed} noticed, {result.Unnoticed} not{left}"), Style.Plain);
        lines.Text("", $"mutation score: {SummaryWords.Percent(result.Score)}", ExplanationLines.Bold);
    }

    /// <summary>An entry of a lexicon, which is told with the others of it.</summary>
    private static bool IsWord(Mutant mutant) => mutant is { Kind: MutantKind.Entry, After: null };

    /// <summary>The changes of one clause, or of one lexicon.</summary>
    private void Print(List<Mutant> mutants)
    {
        var first = mutants[0];
        lines.Text("", string.Create(CultureInfo.InvariantCulture, $"{first.File}({first.Line}): {first.Owner}"), Style.Plain);
        if (IsWord(first))
        {
            lines.Step("  - ", Continued, ("", Style.Plain), string.Join(", ", mutants.Select(m => $"\"{m.Before}\"")), Old, columns: null);
            return;
        }

        lines.Step("  - ", Continued, ("", Style.Plain), first.Before, Old, columns: null);
        foreach (var mutant in mutants)
        {
            lines.Step("  + ", Continued, ("", Style.Plain), mutant.After ?? "(nothing)", New, columns: null);
        }
    }
}
