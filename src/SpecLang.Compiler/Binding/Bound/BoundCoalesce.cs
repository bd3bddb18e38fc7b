using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>The left value, or the right one where the left is nothing.</summary>
public sealed class BoundCoalesce(ExpressionSyntax syntax, AlignType type, BoundExpression left, BoundExpression right) : BoundExpression(syntax, type)
{
    public BoundExpression Left { get; } = left;

    public BoundExpression Right { get; } = right;

    public override IEnumerable<BoundExpression> Children => [Left, Right];
}
