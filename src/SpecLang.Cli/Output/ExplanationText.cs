using SpecLang.Engine.Explanations;
using SpecLang.Runtime;
using SpecLang.Runtime.Wire;
using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>Prints an explanation for a person: the decision with its reason, then each principle with its clauses as trees, then the scores.</summary>
internal sealed class ExplanationText
{
    /// <summary>Wider than any line, so that only this class wraps.</summary>
    private const int NoWrapping = 1 << 16;

    private readonly ExplanationLines lines;
    private readonly StepTree steps;

    /// <param name="console">Takes the text.</param>
    /// <param name="width">The columns of a line.</param>
    /// <param name="depth">How many steps below a clause are shown.</param>
    public ExplanationText(IAnsiConsole console, int width, int depth)
    {
        console.Profile.Width = NoWrapping;
        lines = new ExplanationLines(console, width);
        steps = new StepTree(lines, depth);
    }

    public void Print(VerdictExplanation explanation)
    {
        var verdict = explanation.Verdict;
        var name = verdict.Version is null ? verdict.Constitution : $"{verdict.Constitution} {verdict.Version}";
        lines.Step("", "", (WireNames.Of(verdict.Decision) + " ", SummaryStyles.Of(verdict.Decision)), $"{explanation.Id} · {name}", ExplanationLines.Bold, columns: null);
        lines.Text("", explanation.Why, Style.Plain);
        foreach (var principle in explanation.Principles)
        {
            lines.Empty();
            Print(principle, isLeading: string.Equals(verdict.Leading?.Name, principle.Verdict.Name, StringComparison.Ordinal));
        }

        new ScoreWords(lines).Print(explanation);
    }

    /// <summary>One principle with its clauses.</summary>
    public void Print(PrincipleExplanation principle, bool isLeading)
    {
        var verdict = principle.Verdict;
        var said = $"{verdict.Name} · {WireNames.Of(verdict.Outcome).Replace('_', ' ')} · {WireNames.Of(verdict.Severity)}{(verdict.Escalates ? " · escalates" : "")}{(isLeading ? " · leading" : "")}";
        lines.Step("", "  ", MarkOf(verdict), said, ExplanationLines.Bold, new StepColumns("", Style.Plain, verdict.Margin));
        if (principle.Documentation?.Split('\n')[0].Trim() is { Length: > 0 } documentation)
        {
            lines.Text("  ", documentation, ExplanationLines.Dim);
        }

        lines.Text("  ", principle.Why, Style.Plain);
        if (verdict.Message is { } message)
        {
            lines.Text("  ", "Message: " + message, Style.Plain);
        }

        PrintSteps(principle);
    }

    private void PrintSteps(PrincipleExplanation principle)
    {
        var left = principle.Clauses.Length + principle.Yields.Length + principle.Severities.Length;
        foreach (var clause in principle.Clauses)
        {
            steps.Print("  ", --left == 0, clause);
        }

        foreach (var (other, applies) in principle.Yields)
        {
            var value = applies is { } truth ? truth ? "true" : "false" : "unknown";
            steps.Print("  ", --left == 0, "yields to " + other, new ExplanationNode(other) { IsCondition = true, Value = value, Truth = applies, Note = "whether it applies" });
        }

        foreach (var (severity, condition) in principle.Severities)
        {
            steps.Print("  ", --left == 0, $"severity {WireNames.Of(severity)} if {condition.Text}", condition);
        }
    }

    private static (string Text, Style Style) MarkOf(PrincipleVerdict verdict) => verdict.Outcome switch
    {
        Outcome.Violates => ("✗ ", new Style(Color.Red)),
        Outcome.Complies => ("✓ ", new Style(Color.Green)),
        Outcome.Undetermined => ("? ", new Style(Color.Yellow)),
        _ => ("– ", Style.Plain),
    };
}
