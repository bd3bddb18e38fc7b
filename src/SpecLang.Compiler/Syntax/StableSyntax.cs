using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`rate(complies P) stable within 10%`.</summary>
public sealed class StableSyntax(TextSpan span, StatisticSyntax statistic, NumberSyntax within) : ExpectationSyntax(span)
{
    public StatisticSyntax Statistic { get; } = statistic;

    public NumberSyntax Within { get; } = within;

    public override IEnumerable<SyntaxNode> Children => [Statistic, Within];

    private protected override SyntaxNode MovedBy(int by) => new StableSyntax(Span.MovedBy(by), Move(Statistic, by), Move(Within, by));
}
