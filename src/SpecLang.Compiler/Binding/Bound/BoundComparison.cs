using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>A comparison of two values of one type.</summary>
public sealed class BoundComparison(ExpressionSyntax syntax, ComparisonOperator @operator, BoundExpression left, BoundExpression right) : BoundExpression(syntax, AlignType.Bool)
{
    public ComparisonOperator Operator { get; } = @operator;

    public BoundExpression Left { get; } = left;

    public BoundExpression Right { get; } = right;

    public override IEnumerable<BoundExpression> Children => [Left, Right];
}
