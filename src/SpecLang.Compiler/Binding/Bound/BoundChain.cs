using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>All of, or any of, several truths, in written order.</summary>
public sealed class BoundChain(ExpressionSyntax syntax, ImmutableArray<BoundExpression> operands, bool isAnd) : BoundExpression(syntax, AlignType.Bool)
{
    public ImmutableArray<BoundExpression> Operands { get; } = operands;

    public bool IsAnd { get; } = isAnd;

    public override IEnumerable<BoundExpression> Children => Operands;
}
