using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`true` or `false`.</summary>
public sealed class BoolConstantSyntax(TextSpan span, bool value) : ConstantSyntax(span)
{
    public bool Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [];

    private protected override SyntaxNode MovedBy(int by) => new BoolConstantSyntax(Span.MovedBy(by), Value);
}
