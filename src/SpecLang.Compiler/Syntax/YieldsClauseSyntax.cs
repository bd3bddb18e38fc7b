using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`yields to P, Q`.</summary>
public sealed class YieldsClauseSyntax(TextSpan span, ImmutableArray<NameSyntax> names) : PrincipleClauseSyntax(span)
{
    public ImmutableArray<NameSyntax> Names { get; } = names;

    public override IEnumerable<SyntaxNode> Children => Names;

    private protected override SyntaxNode MovedBy(int by) => new YieldsClauseSyntax(Span.MovedBy(by), MoveAll(Names, by));
}
