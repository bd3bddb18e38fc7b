using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A name.</summary>
public sealed class NameExpressionSyntax(TextSpan span, NameSyntax name) : ExpressionSyntax(span)
{
    public NameSyntax Name { get; } = name;

    public override IEnumerable<SyntaxNode> Children => [Name];
}
