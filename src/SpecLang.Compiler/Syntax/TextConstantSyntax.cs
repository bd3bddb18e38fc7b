using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A text.</summary>
public sealed class TextConstantSyntax(TextSpan span, TextSyntax text) : ConstantSyntax(span)
{
    public TextSyntax Text { get; } = text;

    public override IEnumerable<SyntaxNode> Children => [Text];

    private protected override SyntaxNode MovedBy(int by) => new TextConstantSyntax(Span.MovedBy(by), Move(Text, by));
}
