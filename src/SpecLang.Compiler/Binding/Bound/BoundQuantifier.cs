using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>How many elements satisfy a body.</summary>
public sealed class BoundQuantifier(ExpressionSyntax syntax, QuantifierKind kind, long count, BoundIteration iteration, BoundExpression body) : BoundExpression(syntax, AlignType.Bool)
{
    public QuantifierKind Kind { get; } = kind;

    public long Count { get; } = count;

    public BoundIteration Iteration { get; } = iteration;

    public BoundExpression Body { get; } = body;

    public override IEnumerable<BoundExpression> Children => [.. Iteration.Children, Body];
}
