using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`version "2.1.0"`.</summary>
public sealed class VersionSyntax(TextSpan span, TextSyntax text) : ConstitutionItemSyntax(span)
{
    public TextSyntax Text { get; } = text;

    public override IEnumerable<SyntaxNode> Children => [Text];

    private protected override SyntaxNode MovedBy(int by) => new VersionSyntax(Span.MovedBy(by), Move(Text, by));
}
