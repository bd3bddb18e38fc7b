using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`(…)`.</summary>
public sealed class ParenthesizedSyntax(TextSpan span, ExpressionSyntax inner) : ExpressionSyntax(span)
{
    public ExpressionSyntax Inner { get; } = inner;

    public override IEnumerable<SyntaxNode> Children => [Inner];

    private protected override SyntaxNode MovedBy(int by) => new ParenthesizedSyntax(Span.MovedBy(by), Move(Inner, by));
}
