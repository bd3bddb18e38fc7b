using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Lowering;

/// <summary>Whether an expression reads a model, also through a definition or another principle. An argument counts where its parameter is read.</summary>
internal sealed class ModelUse
{
    private readonly Dictionary<(PrincipleSymbol Principle, bool ReadsBody), bool> principles = [];

    public static bool In(BoundExpression expression) => new ModelUse().In(expression, ImmutableHashSet<VariableSymbol>.Empty);

    /// <param name="expression">The expression.</param>
    /// <param name="parameters">The parameters in sight whose arguments read a model.</param>
    private bool In(BoundExpression expression, ImmutableHashSet<VariableSymbol> parameters) => expression switch
    {
        BoundClassifierCall => true,
        BoundVariable variable => parameters.Contains(variable.Variable),
        BoundDefineCall { Define.Body: { } body } call => In(body, ParametersOf(call, parameters)),
        BoundPrincipleTest test => InPrinciple(test.Principle, readsBody: test.Test != PrincipleTestKind.Applies),
        BoundPrincipleMargin margin => InPrinciple(margin.Principle, readsBody: true),
        _ => expression.Children.Any(c => In(c, parameters)),
    };

    private ImmutableHashSet<VariableSymbol> ParametersOf(BoundDefineCall call, ImmutableHashSet<VariableSymbol> caller) =>
        [.. call.Define.Parameters.Zip(call.Arguments, (parameter, argument) => (parameter, argument)).Where(p => In(p.argument, caller)).Select(p => p.parameter)];

    /// <summary>What asks a principle reads its conditions and those it yields to, and its body unless it only asks whether it applies.</summary>
    private bool InPrinciple(PrincipleSymbol principle, bool readsBody)
    {
        if (principles.TryGetValue((principle, readsBody), out var known))
        {
            return known;
        }

        // What is wrong with a cycle has been said; it reads nothing more than its parts do.
        principles[(principle, readsBody)] = false;
        return principles[(principle, readsBody)] =
            principle.Clauses.Any(c => IsRead(c.Kind, readsBody) && In(c.Condition, ImmutableHashSet<VariableSymbol>.Empty))
            || principle.YieldsTo.Any(p => InPrinciple(p, readsBody: false));
    }

    private static bool IsRead(ConditionKind kind, bool readsBody) =>
        kind is ConditionKind.When or ConditionKind.Unless || (readsBody && kind is ConditionKind.Require or ConditionKind.Forbid);
}
