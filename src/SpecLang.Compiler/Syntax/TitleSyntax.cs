using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`title "…"`.</summary>
public sealed class TitleSyntax(TextSpan span, TextSyntax text) : ConstitutionItemSyntax(span)
{
    public TextSyntax Text { get; } = text;

    public override IEnumerable<SyntaxNode> Children => [Text];

    private protected override SyntaxNode MovedBy(int by) => new TitleSyntax(Span.MovedBy(by), Move(Text, by));
}
