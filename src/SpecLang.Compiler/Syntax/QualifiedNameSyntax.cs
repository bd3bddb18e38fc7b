using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>Names joined by dots.</summary>
public sealed class QualifiedNameSyntax(TextSpan span, ImmutableArray<NameSyntax> names) : SyntaxNode(span)
{
    public ImmutableArray<NameSyntax> Names { get; } = names;

    public override IEnumerable<SyntaxNode> Children => Names;

    private protected override SyntaxNode MovedBy(int by) => new QualifiedNameSyntax(Span.MovedBy(by), MoveAll(Names, by));
}
