using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`rank_correlation >= 0.60`.</summary>
public sealed class StatisticBoundSyntax(TextSpan span, StatisticSyntax statistic, ComparisonOperator comparison, NumberSyntax number, bool isNegative) : ExpectationSyntax(span)
{
    public StatisticSyntax Statistic { get; } = statistic;

    public ComparisonOperator Operator { get; } = comparison;

    public NumberSyntax Number { get; } = number;

    public bool IsNegative { get; } = isNegative;

    public override IEnumerable<SyntaxNode> Children => [Statistic, Number];

    private protected override SyntaxNode MovedBy(int by) => new StatisticBoundSyntax(Span.MovedBy(by), Move(Statistic, by), Operator, Move(Number, by), IsNegative);
}
