using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>One of two values of one type.</summary>
public sealed class BoundConditional(ExpressionSyntax syntax, AlignType type, BoundExpression condition, BoundExpression whenTrue, BoundExpression whenFalse) : BoundExpression(syntax, type)
{
    public BoundExpression Condition { get; } = condition;

    public BoundExpression WhenTrue { get; } = whenTrue;

    public BoundExpression WhenFalse { get; } = whenFalse;

    public override IEnumerable<BoundExpression> Children => [Condition, WhenTrue, WhenFalse];
}
