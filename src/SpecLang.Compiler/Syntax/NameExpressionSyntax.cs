using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A name.</summary>
public sealed class NameExpressionSyntax(TextSpan span, NameSyntax name) : ExpressionSyntax(span)
{
    public NameSyntax Name { get; } = name;

    public override IEnumerable<SyntaxNode> Children => [Name];

    private protected override SyntaxNode MovedBy(int by) => new NameExpressionSyntax(Span.MovedBy(by), Move(Name, by));
}
