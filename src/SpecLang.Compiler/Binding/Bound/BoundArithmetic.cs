using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>A sum, difference, product or quotient of two numbers of one type.</summary>
public sealed class BoundArithmetic(ExpressionSyntax syntax, AlignType type, ArithmeticOperator @operator, BoundExpression left, BoundExpression right) : BoundExpression(syntax, type)
{
    public ArithmeticOperator Operator { get; } = @operator;

    public BoundExpression Left { get; } = left;

    public BoundExpression Right { get; } = right;

    public override IEnumerable<BoundExpression> Children => [Left, Right];
}
