using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`a &gt;= b`.</summary>
public sealed class ComparisonSyntax(TextSpan span, ExpressionSyntax left, ExpressionSyntax right, ComparisonOperator @operator) : ExpressionSyntax(span)
{
    public ExpressionSyntax Left { get; } = left;

    public ExpressionSyntax Right { get; } = right;

    public ComparisonOperator Operator { get; } = @operator;

    public override IEnumerable<SyntaxNode> Children => [Left, Right];

    private protected override SyntaxNode MovedBy(int by) => new ComparisonSyntax(Span.MovedBy(by), Move(Left, by), Move(Right, by), Operator);
}
