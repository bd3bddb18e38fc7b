using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>How far another principle is from flipping, as it stands before `on error`.</summary>
public sealed class BoundPrincipleMargin(ExpressionSyntax syntax, PrincipleSymbol principle) : BoundExpression(syntax, AlignType.Number)
{
    public PrincipleSymbol Principle { get; } = principle;
}
