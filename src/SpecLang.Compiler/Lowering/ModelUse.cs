using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Lowering;

/// <summary>Whether an expression reads a model, also through a definition or another principle.</summary>
internal static class ModelUse
{
    public static bool In(BoundExpression expression) => In(expression, []);

    private static bool In(BoundExpression expression, HashSet<PrincipleSymbol> visited) => expression switch
    {
        BoundClassifierCall => true,
        BoundDefineCall { Define.Body: { } body } call => In(body, visited) || call.Arguments.Any(a => In(a, visited)),
        BoundPrincipleTest test => InPrinciple(test.Principle, visited),
        BoundPrincipleMargin margin => InPrinciple(margin.Principle, visited),
        _ => expression.Children.Any(c => In(c, visited)),
    };

    private static bool InPrinciple(PrincipleSymbol principle, HashSet<PrincipleSymbol> visited) =>
        visited.Add(principle) && (principle.Clauses.Any(c => In(c.Condition, visited)) || principle.YieldsTo.Any(p => InPrinciple(p, visited)));
}
