using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A text.</summary>
public sealed class TextExpressionSyntax(TextSpan span, TextSyntax text) : ExpressionSyntax(span)
{
    public TextSyntax Text { get; } = text;

    public override IEnumerable<SyntaxNode> Children => [Text];

    private protected override SyntaxNode MovedBy(int by) => new TextExpressionSyntax(Span.MovedBy(by), Move(Text, by));
}
