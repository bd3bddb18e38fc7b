using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Lowering;

/// <summary>Whether an expression reads a model, also through a definition or another principle.</summary>
internal static class ModelUse
{
    public static bool In(BoundExpression expression) => In(expression, []);

    private static bool In(BoundExpression expression, HashSet<(PrincipleSymbol Principle, bool ReadsBody)> visited) => expression switch
    {
        BoundClassifierCall => true,
        BoundDefineCall { Define.Body: { } body } call => In(body, visited) || call.Arguments.Any(a => In(a, visited)),
        BoundPrincipleTest test => InPrinciple(test.Principle, readsBody: test.Test != PrincipleTestKind.Applies, visited),
        BoundPrincipleMargin margin => InPrinciple(margin.Principle, readsBody: true, visited),
        _ => expression.Children.Any(c => In(c, visited)),
    };

    /// <summary>What asks a principle reads its conditions and those it yields to, and its body unless it only asks whether it applies.</summary>
    private static bool InPrinciple(PrincipleSymbol principle, bool readsBody, HashSet<(PrincipleSymbol Principle, bool ReadsBody)> visited) =>
        visited.Add((principle, readsBody))
        && (principle.Clauses.Any(c => IsRead(c.Kind, readsBody) && In(c.Condition, visited)) || principle.YieldsTo.Any(p => InPrinciple(p, readsBody: false, visited)));

    private static bool IsRead(ConditionKind kind, bool readsBody) =>
        kind is ConditionKind.When or ConditionKind.Unless || (readsBody && kind is ConditionKind.Require or ConditionKind.Forbid);
}
