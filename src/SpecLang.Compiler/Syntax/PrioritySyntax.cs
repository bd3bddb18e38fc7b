using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`priority A &gt; B &gt; C`.</summary>
public sealed class PrioritySyntax(TextSpan span, ImmutableArray<NameSyntax> names) : ConstitutionItemSyntax(span)
{
    public ImmutableArray<NameSyntax> Names { get; } = names;

    public override IEnumerable<SyntaxNode> Children => Names;

    private protected override SyntaxNode MovedBy(int by) => new PrioritySyntax(Span.MovedBy(by), MoveAll(Names, by));
}
