using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Values in place, of one type.</summary>
public sealed class BoundListLiteral(ExpressionSyntax syntax, AlignType type, ImmutableArray<BoundExpression> items) : BoundExpression(syntax, type)
{
    public ImmutableArray<BoundExpression> Items { get; } = items;

    public override IEnumerable<BoundExpression> Children => Items;
}
