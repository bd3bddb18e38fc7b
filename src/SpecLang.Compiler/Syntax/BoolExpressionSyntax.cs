using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`true` or `false`.</summary>
public sealed class BoolExpressionSyntax(TextSpan span, bool value) : ExpressionSyntax(span)
{
    public bool Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [];

    private protected override SyntaxNode MovedBy(int by) => new BoolExpressionSyntax(Span.MovedBy(by), Value);
}
