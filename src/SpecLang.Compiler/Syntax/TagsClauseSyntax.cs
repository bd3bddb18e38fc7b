using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`tags a, "b"`.</summary>
public sealed class TagsClauseSyntax(TextSpan span, ImmutableArray<LabelSyntax> tags) : PrincipleClauseSyntax(span)
{
    public ImmutableArray<LabelSyntax> Tags { get; } = tags;

    public override IEnumerable<SyntaxNode> Children => Tags;

    private protected override SyntaxNode MovedBy(int by) => new TagsClauseSyntax(Span.MovedBy(by), MoveAll(Tags, by));
}
