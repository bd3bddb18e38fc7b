using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A pattern in place.</summary>
public sealed class RegexExpressionSyntax(TextSpan span, RegexSyntax regex) : ExpressionSyntax(span)
{
    public RegexSyntax Regex { get; } = regex;

    public override IEnumerable<SyntaxNode> Children => [Regex];

    private protected override SyntaxNode MovedBy(int by) => new RegexExpressionSyntax(Span.MovedBy(by), Move(Regex, by));
}
