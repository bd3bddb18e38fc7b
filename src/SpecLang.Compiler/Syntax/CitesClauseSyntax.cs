using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`cites "…", "…"`.</summary>
public sealed class CitesClauseSyntax(TextSpan span, ImmutableArray<TextSyntax> citations) : PrincipleClauseSyntax(span)
{
    public ImmutableArray<TextSyntax> Citations { get; } = citations;

    public override IEnumerable<SyntaxNode> Children => Citations;

    private protected override SyntaxNode MovedBy(int by) => new CitesClauseSyntax(Span.MovedBy(by), MoveAll(Citations, by));
}
