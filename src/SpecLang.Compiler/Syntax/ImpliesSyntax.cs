using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`a implies b`.</summary>
public sealed class ImpliesSyntax(TextSpan span, ExpressionSyntax premise, ExpressionSyntax conclusion) : ExpressionSyntax(span)
{
    public ExpressionSyntax Premise { get; } = premise;

    public ExpressionSyntax Conclusion { get; } = conclusion;

    public override IEnumerable<SyntaxNode> Children => [Premise, Conclusion];

    private protected override SyntaxNode MovedBy(int by) => new ImpliesSyntax(Span.MovedBy(by), Move(Premise, by), Move(Conclusion, by));
}
