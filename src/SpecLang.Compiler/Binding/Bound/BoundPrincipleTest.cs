using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>What another principle says of the record, as it stands before `on error`.</summary>
public sealed class BoundPrincipleTest(ExpressionSyntax syntax, PrincipleTestKind test, PrincipleSymbol principle) : BoundExpression(syntax, AlignType.Bool)
{
    public PrincipleTestKind Test { get; } = test;

    public PrincipleSymbol Principle { get; } = principle;
}
