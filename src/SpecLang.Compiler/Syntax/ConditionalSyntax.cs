using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`if c then a else b`.</summary>
public sealed class ConditionalSyntax(TextSpan span, ExpressionSyntax condition, ExpressionSyntax whenTrue, ExpressionSyntax whenFalse) : ExpressionSyntax(span)
{
    public ExpressionSyntax Condition { get; } = condition;

    public ExpressionSyntax WhenTrue { get; } = whenTrue;

    public ExpressionSyntax WhenFalse { get; } = whenFalse;

    public override IEnumerable<SyntaxNode> Children => [Condition, WhenTrue, WhenFalse];

    private protected override SyntaxNode MovedBy(int by) => new ConditionalSyntax(Span.MovedBy(by), Move(Condition, by), Move(WhenTrue, by), Move(WhenFalse, by));
}
