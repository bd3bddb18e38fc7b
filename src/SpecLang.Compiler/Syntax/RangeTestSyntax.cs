using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`a in low .. high`, `a in low ..&lt; high`.</summary>
public sealed class RangeTestSyntax(TextSpan span, ExpressionSyntax value, ExpressionSyntax low, ExpressionSyntax high, bool isHighExcluded, bool isNegated) : ExpressionSyntax(span)
{
    public ExpressionSyntax Value { get; } = value;

    public ExpressionSyntax Low { get; } = low;

    public ExpressionSyntax High { get; } = high;

    public bool IsHighExcluded { get; } = isHighExcluded;

    public bool IsNegated { get; } = isNegated;

    public override IEnumerable<SyntaxNode> Children => [Value, Low, High];

    private protected override SyntaxNode MovedBy(int by) => new RangeTestSyntax(Span.MovedBy(by), Move(Value, by), Move(Low, by), Move(High, by), IsHighExcluded, IsNegated);
}
