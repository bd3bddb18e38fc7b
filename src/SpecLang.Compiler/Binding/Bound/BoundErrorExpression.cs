using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>Stands where an expression could not be bound; its error is already reported.</summary>
public sealed class BoundErrorExpression(ExpressionSyntax syntax) : BoundExpression(syntax, AlignType.Error);
