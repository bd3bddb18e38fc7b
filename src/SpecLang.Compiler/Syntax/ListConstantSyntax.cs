using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`[a, b]`.</summary>
public sealed class ListConstantSyntax(TextSpan span, ImmutableArray<ConstantSyntax> items) : ConstantSyntax(span)
{
    public ImmutableArray<ConstantSyntax> Items { get; } = items;

    public override IEnumerable<SyntaxNode> Children => Items;

    private protected override SyntaxNode MovedBy(int by) => new ListConstantSyntax(Span.MovedBy(by), MoveAll(Items, by));
}
