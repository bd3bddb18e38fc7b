using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`message`, `critique` or `revise`.</summary>
public sealed class TemplateClauseSyntax(TextSpan span, TextSyntax text, TemplateKind kind) : PrincipleClauseSyntax(span)
{
    public TextSyntax Text { get; } = text;

    public TemplateKind Kind { get; } = kind;

    public override IEnumerable<SyntaxNode> Children => [Text];

    private protected override SyntaxNode MovedBy(int by) => new TemplateClauseSyntax(Span.MovedBy(by), Move(Text, by), Kind);
}
