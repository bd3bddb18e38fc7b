using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>The record under judgement.</summary>
public sealed class BoundRecordRoot(ExpressionSyntax syntax, AlignType type) : BoundExpression(syntax, type);
