using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Emit;

/// <summary>The variables of quantifiers around an expression that it uses.</summary>
internal static class FreeVariables
{
    public static IEnumerable<VariableSymbol> Of(BoundExpression expression) => expression switch
    {
        BoundVariable variable => [variable.Variable],
        BoundQuantifier e => Of(e.Iteration, e.Body),
        BoundCountOver e => Of(e.Iteration, e.Body),
        BoundSumOver e => Of(e.Iteration, e.Body),
        _ => expression.Children.SelectMany(Of).Distinct(),
    };

    private static IEnumerable<VariableSymbol> Of(BoundIteration iteration, BoundExpression body)
    {
        IEnumerable<VariableSymbol> anchor = iteration.Anchor is { } a ? [a] : [];
        return iteration.Children.Append(body).SelectMany(Of).Concat(anchor).Where(v => !ReferenceEquals(v, iteration.Variable)).Distinct();
    }
}
