using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`a ?? b`.</summary>
public sealed class CoalesceSyntax(TextSpan span, ExpressionSyntax left, ExpressionSyntax right) : ExpressionSyntax(span)
{
    public ExpressionSyntax Left { get; } = left;

    public ExpressionSyntax Right { get; } = right;

    public override IEnumerable<SyntaxNode> Children => [Left, Right];

    private protected override SyntaxNode MovedBy(int by) => new CoalesceSyntax(Span.MovedBy(by), Move(Left, by), Move(Right, by));
}
