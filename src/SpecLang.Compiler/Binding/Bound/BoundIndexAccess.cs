using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>An element of a list, or nothing beyond its ends. A negative index counts from the end.</summary>
public sealed class BoundIndexAccess(ExpressionSyntax syntax, AlignType type, BoundExpression list, BoundExpression index) : BoundExpression(syntax, type)
{
    public BoundExpression List { get; } = list;

    public BoundExpression Index { get; } = index;

    public override IEnumerable<BoundExpression> Children => [List, Index];
}
