using System.Collections.Immutable;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Syntax;

/// <summary>`a and b and c`, or with `or`.</summary>
public sealed class ChainSyntax(TextSpan span, ImmutableArray<ExpressionSyntax> operands, bool isAnd) : ExpressionSyntax(span)
{
    public ImmutableArray<ExpressionSyntax> Operands { get; } = operands;

    public bool IsAnd { get; } = isAnd;

    public override IEnumerable<SyntaxNode> Children => Operands;

    private protected override SyntaxNode MovedBy(int by) => new ChainSyntax(Span.MovedBy(by), MoveAll(Operands, by), IsAnd);
}
