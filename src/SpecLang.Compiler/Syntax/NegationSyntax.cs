using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`-a`.</summary>
public sealed class NegationSyntax(TextSpan span, ExpressionSyntax operand) : ExpressionSyntax(span)
{
    public ExpressionSyntax Operand { get; } = operand;

    public override IEnumerable<SyntaxNode> Children => [Operand];

    private protected override SyntaxNode MovedBy(int by) => new NegationSyntax(Span.MovedBy(by), Move(Operand, by));
}
