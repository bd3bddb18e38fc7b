using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>A value as another type: `int` or `score` as `number`, `T` as `T?`, `T?` as `T` where it is known to be there.</summary>
public sealed class BoundConversion(ExpressionSyntax syntax, AlignType type, BoundExpression operand) : BoundExpression(syntax, type)
{
    public BoundExpression Operand { get; } = operand;

    public override IEnumerable<BoundExpression> Children => [Operand];
}
