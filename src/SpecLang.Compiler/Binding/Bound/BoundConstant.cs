using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>A value known at compile time.</summary>
public sealed class BoundConstant(ExpressionSyntax syntax, AlignType type, ConstantValue value) : BoundExpression(syntax, type)
{
    public ConstantValue Value { get; } = value;
}
