using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Engine.Interpretation;

namespace SpecLang.Engine.Explanations;

/// <summary>
/// From what an interpreter read to what a person wants to see of it: conditions with their parts, and below the last of them the values that
/// they look at. Constants, conversions and the texts that matchers search are left out.
/// </summary>
/// <param name="isHidden">Whether texts of the record must not be shown.</param>
/// <param name="calls">Is told every call of a classifier, and says why one failed.</param>
internal sealed class ExpressionExplainer(bool isHidden, CallLog calls)
{
    public ExplanationNode Explain(TracePart.Expression trace, SourceScope scope)
    {
        switch (trace.Of)
        {
            case BoundConversion when trace.Parts is [TracePart.Expression inner]:
                return Explain(inner, scope);
            case BoundVariable when trace.Parts is [TracePart.Expression argument]:
                return Explain(argument, scope.Caller ?? scope);
        }

        return trace.Of.Type == AlignType.Bool ? Condition(trace, scope) : Value(trace, scope);
    }

    /// <summary>Something that was not read.</summary>
    public static ExplanationNode NotRead(BoundExpression expression, string reason, SourceScope scope) =>
        new(TextOf(expression, scope)) { IsRead = false, IsCondition = expression.Type == AlignType.Bool, Note = reason };

    private ExplanationNode Condition(TracePart.Expression trace, SourceScope scope)
    {
        var text = TextOf(trace.Of, scope);
        var parts = IsMadeOfConditions(trace.Of) ? Parts(trace, InnerScope(trace.Of, scope)) : Operands(trace, scope);
        if (trace.Of is BoundNot && parts is [var denied] && string.Equals(denied.Text, text, StringComparison.Ordinal))
        {
            // `is not empty`, `not in` and their like are one step to a reader.
            parts = denied.Parts;
        }

        return new(text)
        {
            IsCondition = true,
            Value = ValueText.Of(trace.Value, isHidden: false),
            Truth = (trace.Value as InterpretedValue.Bool)?.Value,
            Margin = trace.Margin,
            Note = NoteOf(trace),
            Evidence = [.. trace.Evidence.Select(Shown)],
            Parts = parts,
        };
    }

    private static string? NoteOf(TracePart.Expression trace) => trace switch
    {
        { Of: BoundPrincipleTest test } => $"see {test.Principle.Name}",
        { Of: BoundQuantifier, Value: InterpretedValue.Bool } when !trace.Parts.Any(p => p is TracePart.Element) => "there are no elements",
        _ => null,
    };

    private ExplanationNode Value(TracePart.Expression trace, SourceScope scope)
    {
        var failure = trace.Of is BoundClassifierCall call ? calls.Add(call, trace, isHidden) : null;
        var parts = trace.Of is BoundDefineCall ? Parts(trace, InnerScope(trace.Of, scope)) : Operands(trace, scope);
        var isNoNumber = trace is { Of: BoundArithmetic or BoundNegation or BoundFunctionCall or BoundSumOver, Value: InterpretedValue.Unknown }
            && parts.All(p => p.Value is not "unknown");
        return new(TextOf(trace.Of, scope))
        {
            Value = ValueText.Of(trace.Value, isHidden),
            Note = failure ?? (isNoNumber ? "no number: a division by zero, or too large" : null),
            Parts = parts,
        };
    }

    private ImmutableArray<ExplanationNode> Parts(TracePart.Expression trace, SourceScope scope) =>
        [.. trace.Parts.Where(p => !IsList(p)).Select(p => Part(p, scope)).OfType<ExplanationNode>()];

    private static bool IsList(TracePart part) => part is TracePart.Expression { Of.Type: ListType };

    private ExplanationNode? Part(TracePart part, SourceScope scope) => part switch
    {
        TracePart.Expression e => Explain(e, scope),
        TracePart.NotRead e => NotRead(e.Of, Reason(e.Reason), scope),
        TracePart.Element e => new(e.Of.Path) { Parts = [.. e.Parts.Select(p => Part(p, scope)).OfType<ExplanationNode>()] },
        TracePart.ElementsNotRead e => new(e.Count == 1 ? "1 more element" : FormattableString.Invariant($"{e.Count} more elements"))
        {
            IsRead = false,
            Note = Reason(NotReadReason.Settled),
        },
        _ => null,
    };

    /// <summary>The values that a test, a function or a sum looks at, without those that say nothing.</summary>
    private ImmutableArray<ExplanationNode> Operands(TracePart.Expression trace, SourceScope scope)
    {
        var isShowingTexts = trace.Of is BoundComparison or BoundMembership or BoundStateTest or BoundRangeTest;
        return [.. trace.Parts.SelectMany(p => Operand(p, isShowingTexts, scope))];
    }

    private IEnumerable<ExplanationNode> Operand(TracePart part, bool isShowingTexts, SourceScope scope)
    {
        switch (part)
        {
            case TracePart.Expression { Of: BoundConstant or BoundRecordRoot or BoundMatcher }:
                return [];
            case TracePart.Expression { Of: BoundConversion or BoundListLiteral } e:
                return e.Parts.SelectMany(p => Operand(p, isShowingTexts, scope));
            case TracePart.Expression { Of: BoundVariable, Parts: [TracePart.Expression argument] }:
                return Operand(argument, isShowingTexts, scope.Caller ?? scope);
            case TracePart.Expression { Of.Type: RecordType }:
                return [];
            case TracePart.Expression e when !isShowingTexts && IsTextual(e.Of.Type):
                // A text that a model or a function reads says nothing by itself; what it is computed from may.
                return e.Of is BoundFieldAccess or BoundVariable ? [] : Operands(e, scope);
            default:
                return Part(part, scope) is { } node ? [node] : [];
        }
    }

    private static bool IsTextual(AlignType type) =>
        type == AlignType.Text || type is ListType || (type is OptionalType optional && IsTextual(optional.Element));

    private static bool IsMadeOfConditions(BoundExpression expression) =>
        expression is BoundNot or BoundChain or BoundImplies or BoundConditional or BoundQuantifier or BoundCoalesce or BoundDefineCall;

    private static SourceScope InnerScope(BoundExpression expression, SourceScope scope) =>
        expression is BoundDefineCall { Define: var define } ? new SourceScope(define.Source, scope) : scope;

    /// <summary>As written; parentheses around it stand for themselves.</summary>
    private static string TextOf(BoundExpression expression, SourceScope scope)
    {
        var syntax = expression.Syntax;
        while (syntax is ParenthesizedSyntax parenthesized)
        {
            syntax = parenthesized.Inner;
        }

        return scope.TextOf(syntax.Span);
    }

    private static string Reason(NotReadReason reason) => reason switch
    {
        NotReadReason.OtherBranch => "not read: the other branch",
        NotReadReason.ConditionUnknown => "not read: the condition is unknown",
        NotReadReason.ValuePresent => "not read: the value before `??` is there",
        _ => "not read: settled without it",
    };

    private ShownEvidence Shown(Finding finding) => new(finding.Place, isHidden || finding.IsPrivate || finding.Place.IsElement ? null : finding.Text);
}
