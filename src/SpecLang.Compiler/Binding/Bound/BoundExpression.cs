using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>An expression whose names, types and conversions are settled.</summary>
public abstract class BoundExpression(ExpressionSyntax syntax, AlignType type)
{
    /// <summary>The expression as written.</summary>
    public ExpressionSyntax Syntax { get; } = syntax;

    public AlignType Type { get; } = type;

    /// <summary>The expressions directly below, in written order.</summary>
    public virtual IEnumerable<BoundExpression> Children => [];
}
