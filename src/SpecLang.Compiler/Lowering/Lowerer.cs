using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Lowering;

/// <summary>From a bound constitution to the plan that is emitted.</summary>
public static class Lowerer
{
    /// <summary>No policy that a person reads comes near it; definitions that call definitions twice each do.</summary>
    private const int MaximumSize = 50_000;

    /// <summary>Lowers a constitution without errors.</summary>
    /// <param name="constitution">The constitution.</param>
    /// <param name="diagnostics">Takes what is wrong; the result is null then.</param>
    public static LoweredSpec? Lower(ConstitutionSymbol constitution, DiagnosticBag diagnostics)
    {
        var principles = ImmutableArray.CreateBuilder<LoweredPrinciple>();
        foreach (var principle in constitution.Principles)
        {
            if (Try(principle, diagnostics, lowerer => Lower(principle, lowerer)) is not { } lowered)
            {
                return null;
            }

            principles.Add(lowered);
        }

        var measures = ImmutableArray.CreateBuilder<LoweredMeasure>();
        foreach (var measure in constitution.Measures)
        {
            if (measure.Value is not { } value || Try(measure, diagnostics, lowerer => new LoweredMeasure(measure, lowerer.Lower(value))) is not { } lowered)
            {
                return null;
            }

            measures.Add(lowered);
        }

        var classifiers = principles
            .SelectMany(p => p.Clauses.Select(c => c.Condition).Concat(p.Severities.Select(s => s.Condition)))
            .Concat(measures.Select(m => m.Value))
            .SelectMany(ClassifiersIn)
            .Distinct();
        return new LoweredSpec(constitution, principles.ToImmutable(), measures.ToImmutable(), [.. classifiers]);
    }

    /// <summary>Lowers an objective without errors.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="diagnostics">Takes what is wrong; the result is null then.</param>
    public static LoweredObjective? Lower(ObjectiveSymbol objective, DiagnosticBag diagnostics) => objective.Value is { } value
        ? Try(objective, diagnostics, lowerer =>
        {
            var lowered = lowerer.Lower(value);
            return new LoweredObjective(objective, lowered, [.. ClassifiersIn(lowered).Distinct()]);
        })
        : null;

    private static LoweredPrinciple Lower(PrincipleSymbol principle, ExpressionLowerer lowerer) => new(
        principle,
        [.. principle.Clauses.Select(c => new LoweredClause(c.Syntax, c.Kind, lowerer.Lower(c.Condition)))],
        [.. principle.ConditionalSeverities.Select(s => new LoweredSeverity(s.Syntax, s.Severity, lowerer.Lower(s.Condition)))]);

    private static T? Try<T>(Symbol symbol, DiagnosticBag diagnostics, Func<ExpressionLowerer, T> lower)
        where T : class
    {
        try
        {
            return lower(new ExpressionLowerer(MaximumSize));
        }
        catch (ExpressionTooLargeException)
        {
            var size = MaximumSize.ToString(CultureInfo.InvariantCulture);
            diagnostics.Add(new Diagnostic(TypeDiagnostics.TooLarge, symbol.Source, symbol.Span, symbol.Name, size));
            return null;
        }
    }

    private static IEnumerable<ClassifierSymbol> ClassifiersIn(BoundExpression expression) =>
        expression.Children.SelectMany(ClassifiersIn).Concat(expression is BoundClassifierCall call ? [call.Classifier] : Array.Empty<ClassifierSymbol>());
}
