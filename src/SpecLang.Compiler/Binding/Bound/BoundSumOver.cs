using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>The sum of a number over elements.</summary>
public sealed class BoundSumOver(ExpressionSyntax syntax, AlignType type, BoundIteration iteration, BoundExpression body) : BoundExpression(syntax, type)
{
    public BoundIteration Iteration { get; } = iteration;

    public BoundExpression Body { get; } = body;

    public override IEnumerable<BoundExpression> Children => [.. Iteration.Children, Body];
}
