using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Binding;

/// <summary>Which truths have a margin between -1 and 1 (language reference, section 4, "Margins"). All others have 1 or -1.</summary>
public static class MarginAnalysis
{
    /// <summary>Whether a truth is a comparison whose margin is the distance of its sides: one of them is on the scale of scores.</summary>
    public static bool IsMeasured(BoundExpression expression) => expression switch
    {
        BoundComparison e => IsOnScale(e.Left) || IsOnScale(e.Right),
        BoundRangeTest e => e.Children.Any(IsOnScale),
        _ => false,
    };

    /// <summary>Whether a truth's margin can differ from 1 and -1: it is measured, or made of truths of which one is.</summary>
    public static bool IsGraded(BoundExpression expression) => expression switch
    {
        BoundNot or BoundChain or BoundImplies => expression.Children.Any(IsGraded),
        BoundConditional e => IsGraded(e.Condition) || IsGraded(e.WhenTrue) || IsGraded(e.WhenFalse),
        BoundQuantifier e => IsGraded(e.Body) || (e.Iteration.Where is { } where && IsGraded(where)),
        BoundCoalesce e => IsGraded(e.Right),
        BoundConversion e => IsGraded(e.Operand),
        BoundDefineCall { Define.Body: { } body } => IsGraded(body),
        BoundPrincipleTest => true,
        _ => IsMeasured(expression),
    };

    /// <summary>
    /// A score, a margin, and what arithmetic, <c>min</c>, <c>max</c>, <c>abs</c>, <c>??</c> and <c>if</c> make of such and of constants. A score
    /// times a field is on no scale that is known.
    /// </summary>
    private static bool IsOnScale(BoundExpression expression) => expression switch
    {
        { Type: var type } when IsScore(type) => true,
        BoundPrincipleMargin => true,
        BoundConversion e => IsOnScale(e.Operand),
        BoundNegation e => IsOnScale(e.Operand),
        BoundArithmetic e => AreOnScale(e.Left, e.Right),
        BoundCoalesce e => AreOnScale(e.Left, e.Right),
        BoundConditional e => AreOnScale(e.WhenTrue, e.WhenFalse),
        BoundFunctionCall { Function.Name: "min" or "max" or "abs" } e => AreOnScale([.. e.Arguments]),
        BoundDefineCall { Define.Body: { } body } => IsOnScale(body),
        _ => false,
    };

    private static bool AreOnScale(params BoundExpression[] operands) => operands.Any(IsOnScale) && operands.All(o => IsOnScale(o) || IsConstant(o));

    private static bool IsScore(AlignType type) => type == AlignType.Score || (type is OptionalType optional && optional.Element == AlignType.Score);

    private static bool IsConstant(BoundExpression expression) => expression switch
    {
        BoundConstant => true,
        BoundConversion or BoundNegation or BoundArithmetic => expression.Children.All(IsConstant),
        _ => false,
    };
}
