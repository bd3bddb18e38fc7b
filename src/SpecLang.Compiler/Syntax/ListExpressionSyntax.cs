using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`[a, b]`.</summary>
public sealed class ListExpressionSyntax(TextSpan span, ImmutableArray<ExpressionSyntax> items) : ExpressionSyntax(span)
{
    public ImmutableArray<ExpressionSyntax> Items { get; } = items;

    public override IEnumerable<SyntaxNode> Children => Items;

    private protected override SyntaxNode MovedBy(int by) => new ListExpressionSyntax(Span.MovedBy(by), MoveAll(Items, by));
}
