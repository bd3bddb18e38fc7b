using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A number.</summary>
public sealed class NumberExpressionSyntax(TextSpan span, NumberSyntax number) : ExpressionSyntax(span)
{
    public NumberSyntax Number { get; } = number;

    public override IEnumerable<SyntaxNode> Children => [Number];

    private protected override SyntaxNode MovedBy(int by) => new NumberExpressionSyntax(Span.MovedBy(by), Move(Number, by));
}
