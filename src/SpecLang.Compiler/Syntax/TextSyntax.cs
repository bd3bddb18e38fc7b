using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A text with its escapes resolved.</summary>
public sealed class TextSyntax(TextSpan span, string value, string raw) : SyntaxNode(span)
{
    public string Value { get; } = value;

    public string Raw { get; } = raw;

    public override IEnumerable<SyntaxNode> Children => [];

    private protected override SyntaxNode MovedBy(int by) => new TextSyntax(Span.MovedBy(by), Value, Raw);
}
