using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>A quantifier's element or a definition's parameter.</summary>
public sealed class BoundVariable(ExpressionSyntax syntax, VariableSymbol variable) : BoundExpression(syntax, variable.Type)
{
    public VariableSymbol Variable { get; } = variable;
}
