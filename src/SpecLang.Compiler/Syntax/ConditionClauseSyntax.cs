using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`when`, `unless`, `require`, `forbid` or `escalate when`.</summary>
public sealed class ConditionClauseSyntax(TextSpan span, ExpressionSyntax condition, ConditionKind kind) : PrincipleClauseSyntax(span)
{
    public ExpressionSyntax Condition { get; } = condition;

    public ConditionKind Kind { get; } = kind;

    public override IEnumerable<SyntaxNode> Children => [Condition];

    private protected override SyntaxNode MovedBy(int by) => new ConditionClauseSyntax(Span.MovedBy(by), Move(Condition, by), Kind);
}
