using SpecLang.Compiler.Syntax;
using SpecLang.Engine.Explanations;
using Spectre.Console;

namespace SpecLang.Cli.Output;

/// <summary>The steps below a clause, as a tree.</summary>
/// <param name="lines">Takes the lines.</param>
/// <param name="depth">How many steps below a clause are shown; what lies deeper is counted.</param>
internal sealed class StepTree(ExplanationLines lines, int depth)
{
    private const int ShownEvidence = 6;

    /// <summary>A clause is shown as written. Below it, what is made of parts need only be recognised, as the parts follow.</summary>
    private const int LinesOfPart = 2;

    /// <summary>A clause of a principle with all below it.</summary>
    public void Print(string indent, bool isLast, ClauseExplanation clause)
    {
        var keyword = clause.Kind == ConditionKind.Escalate ? "escalate when" : clause.Kind.ToString().ToLowerInvariant();
        Print(indent, isLast, MarkOf(clause), keyword + " " + clause.Condition.Text, clause.Condition with { Margin = clause.Margin }, level: 0);
    }

    /// <summary>Another step at the top, such as the condition of a severity.</summary>
    public void Print(string indent, bool isLast, string text, ExplanationNode node) => Print(indent, isLast, ("", Style.Plain), text, node, level: 0);

    private void Print(string indent, bool isLast, (string Text, Style Style) mark, string text, ExplanationNode node, int level)
    {
        var first = indent + (isLast ? "└─ " : "├─ ");
        var next = indent + (isLast ? "   " : "│  ");
        var isCut = level >= depth && !node.Parts.IsEmpty;
        var below = isCut || (node.Parts.IsEmpty && node.Evidence.IsEmpty) ? next + "   " : next;
        var note = node.Note is null ? "" : $" ({node.Note})";
        if (!node.IsRead)
        {
            lines.Step(first, below, mark, text + note, ExplanationLines.Dim, columns: null);
            return;
        }

        if (node.IsCondition)
        {
            var mostLines = level > 0 && !node.Parts.IsEmpty ? LinesOfPart : int.MaxValue;
            lines.Step(first, below, mark, text + note, Style.Plain, new StepColumns(node.Value ?? "", StyleOf(node), node.Margin), mostLines);
        }
        else
        {
            lines.Step(first, below, mark, node.Value is null ? text : $"{text} = {node.Value}{note}", Style.Plain, columns: null);
        }

        if (isCut)
        {
            var hidden = Count(node);
            lines.Text(next + (node.Evidence.IsEmpty ? "└─ " : "├─ "), hidden == 1 ? "… 1 more step (--depth)" : $"… {hidden} more steps (--depth)", ExplanationLines.Dim);
        }

        if (isCut || node.Parts.IsEmpty)
        {
            PrintEvidence(next, node);
            return;
        }

        for (var i = 0; i < node.Parts.Length; i++)
        {
            Print(next, i == node.Parts.Length - 1, ("", Style.Plain), node.Parts[i].Text, node.Parts[i], level + 1);
        }
    }

    private void PrintEvidence(string indent, ExplanationNode node)
    {
        var shown = node.Evidence.Take(ShownEvidence).Select(Describe).ToList();
        if (node.Evidence.Length > ShownEvidence)
        {
            shown.Add($"and {node.Evidence.Length - ShownEvidence} more");
        }

        for (var i = 0; i < shown.Count; i++)
        {
            var isLast = i == shown.Count - 1;
            lines.Step(indent + (isLast ? "└─ " : "├─ "), indent + (isLast ? "   " : "│  "), ("", Style.Plain), shown[i], new Style(Color.Yellow), columns: null);
        }
    }

    private static string Describe(ShownEvidence evidence)
    {
        var place = evidence.Place;
        if (place.IsElement)
        {
            return place.Field;
        }

        var what = evidence.Text is { } text ? ShownText.Quoted(text) : $"[{place.Matcher}]";
        var found = evidence.Text is null || string.Equals(place.Matcher, evidence.Text, StringComparison.OrdinalIgnoreCase) ? "" : $", found by {place.Matcher}";
        return FormattableString.Invariant($"{what} in {place.Field}, {place.Start} to {place.Start + place.Length}{found}");
    }

    private static int Count(ExplanationNode node) => node.Parts.Sum(p => 1 + Count(p));

    private static Style StyleOf(ExplanationNode node) => node.Truth is null ? new Style(Color.Yellow) : Style.Plain;

    /// <summary>A clause of the body is kept or broken; the others only say which way it goes.</summary>
    private static (string Text, Style Style) MarkOf(ClauseExplanation clause) => clause switch
    {
        { Condition.IsRead: false } => ("· ", ExplanationLines.Dim),
        { Holds: null } => ("? ", new Style(Color.Yellow)),
        { Kind: ConditionKind.Escalate, Holds: true } => ("! ", new Style(Color.Yellow)),
        { Holds: true } => ("✓ ", new Style(Color.Green)),
        { Kind: ConditionKind.Require or ConditionKind.Forbid } => ("✗ ", new Style(Color.Red)),
        _ => ("– ", Style.Plain),
    };
}
