using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`none`.</summary>
public sealed class NoneExpressionSyntax(TextSpan span) : ExpressionSyntax(span)
{
    public override IEnumerable<SyntaxNode> Children => [];
}
