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
            var lowerer = new ExpressionLowerer(MaximumSize);
            try
            {
                principles.Add(new LoweredPrinciple(
                    principle,
                    [.. principle.Clauses.Select(c => new LoweredClause(c.Syntax, c.Kind, lowerer.Lower(c.Condition)))],
                    [.. principle.ConditionalSeverities.Select(s => new LoweredSeverity(s.Severity, lowerer.Lower(s.Condition)))]));
            }
            catch (ExpressionTooLargeException)
            {
                diagnostics.Report(TypeDiagnostics.TooLarge, principle.Span, principle.Name, MaximumSize.ToString(CultureInfo.InvariantCulture));
                return null;
            }
        }

        var classifiers = principles
            .SelectMany(p => p.Clauses.Select(c => c.Condition).Concat(p.Severities.Select(s => s.Condition)))
            .SelectMany(ClassifiersIn)
            .Distinct();
        return new LoweredSpec(constitution, principles.ToImmutable(), [.. classifiers]);
    }

    private static IEnumerable<ClassifierSymbol> ClassifiersIn(BoundExpression expression) =>
        expression.Children.SelectMany(ClassifiersIn).Concat(expression is BoundClassifierCall call ? [call.Classifier] : Array.Empty<ClassifierSymbol>());
}
