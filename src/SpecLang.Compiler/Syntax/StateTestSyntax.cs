using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`a is not present`.</summary>
public sealed class StateTestSyntax(TextSpan span, ExpressionSyntax operand, ValueState state, bool isNegated) : ExpressionSyntax(span)
{
    public ExpressionSyntax Operand { get; } = operand;

    public ValueState State { get; } = state;

    public bool IsNegated { get; } = isNegated;

    public override IEnumerable<SyntaxNode> Children => [Operand];

    private protected override SyntaxNode MovedBy(int by) => new StateTestSyntax(Span.MovedBy(by), Move(Operand, by), State, IsNegated);
}
