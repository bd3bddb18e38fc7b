using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`a + b`, `a - b`, `a * b`, `a / b`.</summary>
public sealed class ArithmeticSyntax(TextSpan span, ExpressionSyntax left, ExpressionSyntax right, ArithmeticOperator @operator) : ExpressionSyntax(span)
{
    public ExpressionSyntax Left { get; } = left;

    public ExpressionSyntax Right { get; } = right;

    public ArithmeticOperator Operator { get; } = @operator;

    public override IEnumerable<SyntaxNode> Children => [Left, Right];

    private protected override SyntaxNode MovedBy(int by) => new ArithmeticSyntax(Span.MovedBy(by), Move(Left, by), Move(Right, by), Operator);
}
