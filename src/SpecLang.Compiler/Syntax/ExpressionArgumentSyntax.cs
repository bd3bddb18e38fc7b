using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>A value, as in `psi(Injection(prompt))`.</summary>
public sealed class ExpressionArgumentSyntax(TextSpan span, ExpressionSyntax value) : StatisticArgumentSyntax(span)
{
    public ExpressionSyntax Value { get; } = value;

    public override IEnumerable<SyntaxNode> Children => [Value];

    private protected override SyntaxNode MovedBy(int by) => new ExpressionArgumentSyntax(Span.MovedBy(by), Move(Value, by));
}
