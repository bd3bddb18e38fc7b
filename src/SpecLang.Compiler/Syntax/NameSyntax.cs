using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A name; its value is without the backticks. Empty where the name is missing.</summary>
public sealed class NameSyntax(TextSpan span, string value) : SyntaxNode(span)
{
    public string Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [];

    private protected override SyntaxNode MovedBy(int by) => new NameSyntax(Span.MovedBy(by), Value);
}
