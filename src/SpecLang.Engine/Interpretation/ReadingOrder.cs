using SpecLang.Compiler.Binding;

namespace SpecLang.Engine.Interpretation;

/// <summary>The order in which the operands of a chain are read.</summary>
internal static class ReadingOrder
{
    /// <summary>Those without a model first, as written, then the others.</summary>
    public static IReadOnlyList<BoundExpression> Of(BoundChain chain, Scope? scope) =>
        [.. chain.Operands.Where(o => !ModelReading.In(o, scope)), .. chain.Operands.Where(o => ModelReading.In(o, scope))];
}
