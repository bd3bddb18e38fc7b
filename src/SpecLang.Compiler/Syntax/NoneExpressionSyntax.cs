using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`none`.</summary>
public sealed class NoneExpressionSyntax(TextSpan span) : ExpressionSyntax(span)
{
    public override IEnumerable<SyntaxNode> Children => [];

    private protected override SyntaxNode MovedBy(int by) => new NoneExpressionSyntax(Span.MovedBy(by));
}
