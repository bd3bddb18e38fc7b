using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`severity critical if …`.</summary>
public sealed class SeverityClauseSyntax(TextSpan span, NameSyntax severity, ExpressionSyntax? condition) : PrincipleClauseSyntax(span)
{
    public NameSyntax Severity { get; } = severity;

    public ExpressionSyntax? Condition { get; } = condition;

    public override IEnumerable<SyntaxNode> Children => [Severity, .. Optional(Condition)];

    private protected override SyntaxNode MovedBy(int by) => new SeverityClauseSyntax(Span.MovedBy(by), Move(Severity, by), MoveOptional(Condition, by));
}
