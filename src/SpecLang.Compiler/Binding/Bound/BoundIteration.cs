using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Binding;

/// <summary>Which elements of a list a quantifier goes through.</summary>
/// <param name="Variable">The element's name.</param>
/// <param name="List">The list.</param>
/// <param name="Anchor">The outer element before or after which this one must stand in the same list; null for all elements.</param>
/// <param name="IsBefore">Before or after the anchor.</param>
/// <param name="Where">Which elements count; null for all.</param>
public sealed record BoundIteration(VariableSymbol Variable, BoundExpression List, VariableSymbol? Anchor, bool IsBefore, BoundExpression? Where)
{
    public IEnumerable<BoundExpression> Children => Where is null ? [List] : [List, Where];
}
