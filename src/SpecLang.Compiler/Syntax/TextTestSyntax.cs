using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`a contains any b`.</summary>
public sealed class TextTestSyntax(TextSpan span, ExpressionSyntax text, ExpressionSyntax pattern, TextOperator @operator, bool isAll) : ExpressionSyntax(span)
{
    public ExpressionSyntax Text { get; } = text;

    public ExpressionSyntax Pattern { get; } = pattern;

    public TextOperator Operator { get; } = @operator;

    public bool IsAll { get; } = isAll;

    public override IEnumerable<SyntaxNode> Children => [Text, Pattern];

    private protected override SyntaxNode MovedBy(int by) => new TextTestSyntax(Span.MovedBy(by), Move(Text, by), Move(Pattern, by), Operator, IsAll);
}
