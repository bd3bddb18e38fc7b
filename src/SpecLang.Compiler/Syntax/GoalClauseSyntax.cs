using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`maximize …` or `minimize …`.</summary>
public sealed class GoalClauseSyntax(TextSpan span, ExpressionSyntax value, bool isMinimize) : ObjectiveClauseSyntax(span)
{
    public ExpressionSyntax Value { get; } = value;

    public bool IsMinimize { get; } = isMinimize;

    public override IEnumerable<SyntaxNode> Children => [Value];

    private protected override SyntaxNode MovedBy(int by) => new GoalClauseSyntax(Span.MovedBy(by), Move(Value, by), IsMinimize);
}
