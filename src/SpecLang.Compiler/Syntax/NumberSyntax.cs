using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A number as written and what it says.</summary>
public sealed class NumberSyntax(TextSpan span, string raw, double value, bool isInteger) : SyntaxNode(span)
{
    public string Raw { get; } = raw;

    public double Value { get; } = value;

    public bool IsInteger { get; } = isInteger;

    public override IEnumerable<SyntaxNode> Children => [];

    private protected override SyntaxNode MovedBy(int by) => new NumberSyntax(Span.MovedBy(by), Raw, Value, IsInteger);
}
