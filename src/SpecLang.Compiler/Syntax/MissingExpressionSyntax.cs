using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>Stands where an expression could not be read; its error is already reported.</summary>
public sealed class MissingExpressionSyntax(TextSpan span) : ExpressionSyntax(span)
{
    public override IEnumerable<SyntaxNode> Children => [];

    private protected override SyntaxNode MovedBy(int by) => new MissingExpressionSyntax(Span.MovedBy(by));
}
