using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>How many elements satisfy a predicate.</summary>
public sealed class BoundCountOver(ExpressionSyntax syntax, BoundIteration iteration, BoundExpression body) : BoundExpression(syntax, AlignType.Int)
{
    public BoundIteration Iteration { get; } = iteration;

    public BoundExpression Body { get; } = body;

    public override IEnumerable<BoundExpression> Children => [.. Iteration.Children, Body];
}
