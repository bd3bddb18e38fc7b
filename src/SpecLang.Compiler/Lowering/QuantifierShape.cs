using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Lowering;

/// <summary>
/// Every quantifier is "at least so many satisfy the test", or its denial: <c>all</c> is "not one where the body fails", <c>no</c> is
/// "not one", <c>at most n</c> is "not n + 1".
/// </summary>
internal static class QuantifierShape
{
    public static (bool IsDenied, long Needed, bool IsBodyDenied) Of(BoundQuantifier e) => e.Kind switch
    {
        QuantifierKind.Any => (false, 1, false),
        QuantifierKind.All => (true, 1, true),
        QuantifierKind.No => (true, 1, false),
        QuantifierKind.AtLeast => (false, e.Count, false),
        _ => (true, e.Count == long.MaxValue ? e.Count : e.Count + 1, false),
    };
}
