using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Engine.Interpretation;

/// <summary>Whether reading an expression can read a model: itself, through a definition, or through another principle.</summary>
internal static class ModelReading
{
    public static bool In(BoundExpression expression, Scope? scope) => DeepStack.Run(() => expression switch
    {
        BoundClassifierCall => true,
        BoundVariable variable => Scope.Find(scope, variable.Variable) is Binding.Argument argument && In(argument.Expression, argument.Scope),
        BoundDefineCall { Define.Body: { } body } call => In(body, Scope.Of(call, scope)),
        BoundPrincipleTest test => InPrinciple(test.Principle, readsBody: test.Test != PrincipleTestKind.Applies),
        _ => expression.Children.Any(c => In(c, scope)),
    });

    private static bool InPrinciple(PrincipleSymbol principle, bool readsBody) =>
        principle.Clauses.Any(c => IsRead(c.Kind, readsBody) && In(c.Condition, scope: null))
        || principle.YieldsTo.Any(p => InPrinciple(p, readsBody: false));

    private static bool IsRead(ConditionKind kind, bool readsBody) => kind switch
    {
        ConditionKind.When or ConditionKind.Unless => true,
        ConditionKind.Require or ConditionKind.Forbid => readsBody,
        _ => false,
    };
}
