using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`xs[i]`.</summary>
public sealed class IndexSyntax(TextSpan span, ExpressionSyntax list, ExpressionSyntax index) : ExpressionSyntax(span)
{
    public ExpressionSyntax List { get; } = list;

    public ExpressionSyntax Index { get; } = index;

    public override IEnumerable<SyntaxNode> Children => [List, Index];

    private protected override SyntaxNode MovedBy(int by) => new IndexSyntax(Span.MovedBy(by), Move(List, by), Move(Index, by));
}
