using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>A call of a function of the language.</summary>
public sealed class BoundFunctionCall(ExpressionSyntax syntax, AlignType type, FunctionSymbol function, ImmutableArray<BoundExpression> arguments) : BoundExpression(syntax, type)
{
    public FunctionSymbol Function { get; } = function;

    public ImmutableArray<BoundExpression> Arguments { get; } = arguments;

    public override IEnumerable<BoundExpression> Children => Arguments;
}
