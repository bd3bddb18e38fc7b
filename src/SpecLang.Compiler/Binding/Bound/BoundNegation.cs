using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>A number with the other sign.</summary>
public sealed class BoundNegation(ExpressionSyntax syntax, BoundExpression operand) : BoundExpression(syntax, operand.Type)
{
    public BoundExpression Operand { get; } = operand;

    public override IEnumerable<BoundExpression> Children => [Operand];
}
