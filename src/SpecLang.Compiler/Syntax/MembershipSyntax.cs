using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`a in xs`, `a not in xs`.</summary>
public sealed class MembershipSyntax(TextSpan span, ExpressionSyntax value, ExpressionSyntax list, bool isNegated) : ExpressionSyntax(span)
{
    public ExpressionSyntax Value { get; } = value;

    public ExpressionSyntax List { get; } = list;

    public bool IsNegated { get; } = isNegated;

    public override IEnumerable<SyntaxNode> Children => [Value, List];

    private protected override SyntaxNode MovedBy(int by) => new MembershipSyntax(Span.MovedBy(by), Move(Value, by), Move(List, by), IsNegated);
}
