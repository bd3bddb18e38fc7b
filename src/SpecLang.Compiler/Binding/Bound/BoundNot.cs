using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>The other truth.</summary>
public sealed class BoundNot(ExpressionSyntax syntax, BoundExpression operand) : BoundExpression(syntax, AlignType.Bool)
{
    public BoundExpression Operand { get; } = operand;

    public override IEnumerable<BoundExpression> Children => [Operand];
}
