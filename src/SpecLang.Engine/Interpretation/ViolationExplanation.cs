using System.Globalization;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Interpretation;

/// <summary>What a verdict shows of a violation: its evidence and its message.</summary>
internal sealed class ViolationExplanation(ExpressionInterpreter expressions, EvidenceMode mode, ConstitutionMutation? mutation = null)
{
    /// <summary>A message lists so many findings; what goes beyond is counted.</summary>
    private const int ShownInMessage = 10;

    public PrincipleVerdict AddTo(PrincipleVerdict verdict, PrincipleSymbol principle)
    {
        var findings = FindingsOf(principle);
        var shown = findings.Take(mode switch { EvidenceMode.None => 0, EvidenceMode.All => findings.Count, _ => 1 });
        return verdict with
        {
            Message = Fill(principle.Message, principle, findings),
            Critique = Fill(principle.Critique, principle, findings),
            Revise = Fill(principle.Revise, principle, findings),
            Evidence = ValueList.Create<Evidence>([.. shown.Select(f => f.Place)]),
        };
    }

    /// <summary>The evidence of the clauses that decide: what is forbidden and holds, what is required and does not. Each place once.</summary>
    private List<Finding> FindingsOf(PrincipleSymbol principle) =>
    [
        .. (mutation?.ClausesOf(principle) ?? principle.Clauses)
            .Where(c => c.Kind is ConditionKind.Require or ConditionKind.Forbid)
            .Select(c => (c.Condition, Deciding: c.Kind == ConditionKind.Forbid))
            .Where(c => expressions.Quietly(() => expressions.Truth(c.Condition, scope: null)) == c.Deciding)
            .SelectMany(c => expressions.Evidence(c.Condition, c.Deciding, scope: null))
            .DistinctBy(f => f.Place),
    ];

    private string? Fill(BoundTemplate? template, PrincipleSymbol principle, List<Finding> findings) =>
        template is null ? null : string.Concat(template.Parts.Select(p => Show(p, principle, findings)));

    private string Show(TemplatePart part, PrincipleSymbol principle, List<Finding> findings) => part switch
    {
        TemplatePart.Literal literal => literal.Text,
        TemplatePart.FieldValue field => Show(expressions.Quietly(() => expressions.Value(field.Field, scope: null))),
        _ => List(findings, isMasked: principle.RedactsEvidence || mode == EvidenceMode.Masked),
    };

    private static string Show(InterpretedValue value) => value switch
    {
        InterpretedValue.Text text => text.Value.Value,
        InterpretedValue.Bool truth => truth.Value ? "true" : "false",
        InterpretedValue.Int whole => whole.Value.ToString(CultureInfo.InvariantCulture),
        InterpretedValue.Number number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        InterpretedValue.Label label => label.Name,
        _ => "",
    };

    /// <summary>Every different finding once, so that a message says the same however much evidence is asked for.</summary>
    private static string List(List<Finding> findings, bool isMasked)
    {
        var texts = findings
            .Select(f => !f.Place.IsElement && (isMasked || f.IsPrivate) ? "[" + f.Place.Matcher + "]" : f.Text)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var text = string.Join(", ", texts.Take(ShownInMessage));
        return texts.Count <= ShownInMessage ? text : string.Create(CultureInfo.InvariantCulture, $"{text} and {texts.Count - ShownInMessage} more");
    }
}
