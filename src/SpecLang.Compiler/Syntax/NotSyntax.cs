using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`not a`.</summary>
public sealed class NotSyntax(TextSpan span, ExpressionSyntax operand) : ExpressionSyntax(span)
{
    public ExpressionSyntax Operand { get; } = operand;

    public override IEnumerable<SyntaxNode> Children => [Operand];

    private protected override SyntaxNode MovedBy(int by) => new NotSyntax(Span.MovedBy(by), Move(Operand, by));
}
