using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Engine.Interpretation;

/// <summary>The classifiers that expressions call, in the order of their calls, with the definitions they call put in.</summary>
internal sealed class ClassifierUse
{
    private readonly List<ClassifierSymbol> found = [];
    private int size;

    /// <summary>The classifiers of a constitution, in order of their first call.</summary>
    /// <param name="constitution">The constitution.</param>
    /// <param name="maximumSize">How many expressions one principle or measure may grow to.</param>
    /// <exception cref="SpecTooLargeException">One grows beyond that when its definitions are put in.</exception>
    public static ImmutableArray<ClassifierSymbol> Of(ConstitutionSymbol constitution, int maximumSize)
    {
        var use = new ClassifierUse();
        foreach (var principle in constitution.Principles)
        {
            use.size = maximumSize;
            var conditions = principle.Clauses.Select(c => c.Condition).Concat(principle.ConditionalSeverities.Select(s => s.Condition));
            foreach (var condition in conditions)
            {
                use.Add(principle, condition, scope: null);
            }
        }

        foreach (var measure in constitution.Measures)
        {
            use.size = maximumSize;
            use.Add(measure, measure.Value ?? throw new InvalidOperationException("The spec has errors."), scope: null);
        }

        return [.. use.found.Distinct()];
    }

    /// <summary>The classifiers of one expression, in order of their first call.</summary>
    /// <param name="owner">What the expression belongs to.</param>
    /// <param name="expression">The expression.</param>
    /// <param name="maximumSize">How many expressions it may grow to.</param>
    /// <exception cref="SpecTooLargeException">It grows beyond that when its definitions are put in.</exception>
    public static ImmutableArray<ClassifierSymbol> Of(Symbol owner, BoundExpression expression, int maximumSize)
    {
        var use = new ClassifierUse { size = maximumSize };
        use.Add(owner, expression, scope: null);
        return [.. use.found.Distinct()];
    }

    private void Add(Symbol owner, BoundExpression expression, Scope? scope) => DeepStack.Run(() =>
    {
        if (--size < 0)
        {
            throw new SpecTooLargeException(owner.Name);
        }

        switch (expression)
        {
            case BoundDefineCall { Define.Body: { } body } call:
                Add(owner, body, Scope.Of(call, scope));
                break;
            case BoundVariable variable when Scope.Find(scope, variable.Variable) is Binding.Argument argument:
                Add(owner, argument.Expression, argument.Scope);
                break;
            default:
                foreach (var child in expression.Children)
                {
                    Add(owner, child, scope);
                }

                break;
        }

        if (expression is BoundClassifierCall { Classifier: var classifier })
        {
            found.Add(classifier);
        }

        return true;
    });
}
