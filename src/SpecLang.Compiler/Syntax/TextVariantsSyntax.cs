using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`{ "{prompt}"  "I am sure. {prompt}" }`.</summary>
public sealed class TextVariantsSyntax(TextSpan span, ImmutableArray<TextSyntax> texts) : VariantsSyntax(span)
{
    public ImmutableArray<TextSyntax> Texts { get; } = texts;

    public override IEnumerable<SyntaxNode> Children => Texts;

    private protected override SyntaxNode MovedBy(int by) => new TextVariantsSyntax(Span.MovedBy(by), MoveAll(Texts, by));
}
