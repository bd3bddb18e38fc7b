using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`a ?? b`.</summary>
public sealed class CoalesceSyntax(TextSpan span, ExpressionSyntax left, ExpressionSyntax right) : ExpressionSyntax(span)
{
    public ExpressionSyntax Left { get; } = left;

    public ExpressionSyntax Right { get; } = right;

    public override IEnumerable<SyntaxNode> Children => [Left, Right];
}
