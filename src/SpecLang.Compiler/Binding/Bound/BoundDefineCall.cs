using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>A call of a definition.</summary>
public sealed class BoundDefineCall(ExpressionSyntax syntax, DefineSymbol define, ImmutableArray<BoundExpression> arguments) : BoundExpression(syntax, define.Type)
{
    public DefineSymbol Define { get; } = define;

    public ImmutableArray<BoundExpression> Arguments { get; } = arguments;

    public override IEnumerable<BoundExpression> Children => Arguments;
}
