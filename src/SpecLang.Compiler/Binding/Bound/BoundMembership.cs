using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Whether a value is among a list's.</summary>
public sealed class BoundMembership(ExpressionSyntax syntax, BoundExpression value, BoundExpression list) : BoundExpression(syntax, AlignType.Bool)
{
    public BoundExpression Value { get; } = value;

    public BoundExpression List { get; } = list;

    public override IEnumerable<BoundExpression> Children => [Value, List];
}
