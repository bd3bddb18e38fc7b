using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>A field of a record.</summary>
public sealed class BoundFieldAccess(ExpressionSyntax syntax, AlignType type, BoundExpression receiver, FieldSymbol field) : BoundExpression(syntax, type)
{
    public BoundExpression Receiver { get; } = receiver;

    public FieldSymbol Field { get; } = field;

    public override IEnumerable<BoundExpression> Children => [Receiver];
}
