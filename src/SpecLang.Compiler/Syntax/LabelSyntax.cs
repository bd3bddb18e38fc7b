using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A label: a name or a text.</summary>
public sealed class LabelSyntax(TextSpan span, string value) : SyntaxNode(span)
{
    public string Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [];

    private protected override SyntaxNode MovedBy(int by) => new LabelSyntax(Span.MovedBy(by), Value);
}
