using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Whether a value is present, absent or empty.</summary>
public sealed class BoundStateTest(ExpressionSyntax syntax, BoundExpression operand, ValueState state) : BoundExpression(syntax, AlignType.Bool)
{
    public BoundExpression Operand { get; } = operand;

    public ValueState State { get; } = state;

    public override IEnumerable<BoundExpression> Children => [Operand];
}
