using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Whether a number lies between two others.</summary>
public sealed class BoundRangeTest(ExpressionSyntax syntax, BoundExpression value, BoundExpression low, BoundExpression high, bool isHighExcluded) : BoundExpression(syntax, AlignType.Bool)
{
    public BoundExpression Value { get; } = value;

    public BoundExpression Low { get; } = low;

    public BoundExpression High { get; } = high;

    public bool IsHighExcluded { get; } = isHighExcluded;

    public override IEnumerable<BoundExpression> Children => [Value, Low, High];
}
