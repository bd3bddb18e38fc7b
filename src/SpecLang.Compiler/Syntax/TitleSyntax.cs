using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`title "…"`.</summary>
public sealed class TitleSyntax(TextSpan span, TextSyntax text) : ConstitutionItemSyntax(span)
{
    public TextSyntax Text { get; } = text;

    public override IEnumerable<SyntaxNode> Children => [Text];
}
