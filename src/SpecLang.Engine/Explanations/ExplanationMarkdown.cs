using System.Globalization;
using System.Text;
using SpecLang.Compiler.Syntax;
using SpecLang.Engine.Documents;
using SpecLang.Runtime;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Explanations;

/// <summary>A verdict's whole reasoning as a page of Markdown: the decision with its reason, then each principle with its clauses as a tree.</summary>
public static class ExplanationMarkdown
{
    private const int ShownEvidence = 6;

    public static string Of(VerdictExplanation explanation)
    {
        var page = new StringBuilder();
        var verdict = explanation.Verdict;
        var name = verdict.Version is null ? verdict.Constitution : verdict.Constitution + " " + verdict.Version;
        page.Append(CultureInfo.InvariantCulture, $"# {WireNames.Of(verdict.Decision)}: {MarkdownText.Plain(explanation.Id)}\n\n{MarkdownText.Plain(name)}. {MarkdownText.Prose(explanation.Why)}\n");
        foreach (var principle in explanation.Principles.OrderBy(p => p.Verdict.Outcome switch { Outcome.Violates => 0, Outcome.Undetermined => 1, Outcome.Complies => 2, _ => 3 }))
        {
            Add(page, principle);
        }

        if (!explanation.Calls.IsEmpty)
        {
            page.Append("\n## Classifiers\n\n");
            foreach (var call in explanation.Calls)
            {
                page.Append(CultureInfo.InvariantCulture, $"- {MarkdownText.Code(call.Call)}: {(call.Value is { } value ? Number(value) : "failed: " + MarkdownText.Plain(call.Failure ?? ""))} ({MarkdownText.Code(call.Model)})\n");
            }
        }

        return page.ToString();
    }

    private static void Add(StringBuilder page, PrincipleExplanation principle)
    {
        var verdict = principle.Verdict;
        var mark = verdict.Outcome switch { Outcome.Violates => "✗", Outcome.Complies => "✓", Outcome.Undetermined => "?", _ => "–" };
        page.Append(CultureInfo.InvariantCulture, $"\n## {mark} {MarkdownText.Plain(verdict.Name)}: {WireNames.Of(verdict.Outcome).Replace('_', ' ')} ({WireNames.Of(verdict.Severity)}{(verdict.Escalates ? ", escalates" : "")})\n\n");
        page.Append(MarkdownText.Prose(principle.Why)).Append(verdict.Margin is { } margin ? " Margin " + Number(margin) + "." : "").Append("\n\n");
        foreach (var clause in principle.Clauses)
        {
            var word = clause.Kind == ConditionKind.Escalate ? "escalate when" : clause.Kind.ToString().ToLowerInvariant();
            Add(page, "", MarkOf(clause) + " **" + word + "** ", clause.Condition with { Margin = clause.Margin });
        }

        foreach (var (other, applies) in principle.Yields)
        {
            page.Append(CultureInfo.InvariantCulture, $"- **yields to** {MarkdownText.Code(other)}: {(applies is { } truth ? truth ? "it applies" : "it does not apply" : "unknown")}\n");
        }

        foreach (var (severity, condition) in principle.Severities)
        {
            Add(page, "", $"**severity {WireNames.Of(severity)} if** ", condition);
        }
    }

    private static void Add(StringBuilder page, string indent, string head, ExplanationNode node)
    {
        page.Append(indent).Append("- ").Append(head).Append(MarkdownText.Code(node.Text));
        page.Append(!node.IsRead ? " — not read" : node.Value is { } value ? " = " + MarkdownText.Code(value) : "");
        page.Append(node.Note is { } note ? " (" + MarkdownText.Plain(note) + ")" : "").Append(node.IsCondition && node.Margin is { } margin ? " · margin " + Number(margin) : "").Append('\n');
        foreach (var part in node.Parts)
        {
            Add(page, indent + "  ", "", part);
        }

        if (!node.Parts.IsEmpty)
        {
            return;
        }

        foreach (var evidence in node.Evidence.Take(ShownEvidence))
        {
            var place = evidence.Place;
            var found = evidence.Text is { } text ? ValueText.Quoted(text) : "[" + place.Matcher + "]";
            page.Append(CultureInfo.InvariantCulture, $"{indent}  - {(place.IsElement ? MarkdownText.Code(place.Field) : $"{MarkdownText.Code(found)} in {MarkdownText.Code(place.Field)}, {place.Start} to {place.Start + place.Length}")}\n");
        }
    }

    private static string MarkOf(ClauseExplanation clause) => clause switch
    {
        { Condition.IsRead: false } => "·",
        { Holds: null } => "?",
        { Kind: ConditionKind.Escalate, Holds: true } => "!",
        { Holds: true } => "✓",
        { Kind: ConditionKind.Require or ConditionKind.Forbid } => "✗",
        _ => "–",
    };

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
