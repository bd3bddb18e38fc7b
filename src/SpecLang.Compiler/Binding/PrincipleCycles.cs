using System.Globalization;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Binding;

/// <summary>
/// Principles that ask one another. Whether a principle applies and what it says when it does are two questions, so a principle may
/// ask whether another applies that asks, in its body, whether the first one does.
/// </summary>
internal static class PrincipleCycles
{
    private const int MaximumDepth = 300;

    public static void Check(ConstitutionSymbol constitution, DiagnosticBag diagnostics)
    {
        var cycle = Cycle.Find<(PrincipleSymbol Principle, bool Applies)>(QuestionsOf(constitution), EdgesOf);
        if (cycle is null)
        {
            CheckDepth(constitution, diagnostics);
            return;
        }

        // A circle of inherited principles only is the base's, and said there.
        if (cycle.Select(q => q.Principle).FirstOrDefault(p => !constitution.Inherits(p)) is not { } place)
        {
            return;
        }

        var names = cycle.Select(q => q.Principle.Name).ToList();
        var path = names.Where((n, i) => i == 0 || !string.Equals(n, names[i - 1], StringComparison.Ordinal)).ToList();
        if (path.Count == 1)
        {
            path.Add(path[0]);
        }

        diagnostics.Report(NameDiagnostics.PrincipleCycle, place.Span, string.Join(" -> ", path));
    }

    /// <summary>An evaluator asks by recursion.</summary>
    private static void CheckDepth(ConstitutionSymbol constitution, DiagnosticBag diagnostics)
    {
        var depths = new Dictionary<(PrincipleSymbol Principle, bool Applies), int>();
        foreach (var question in DependencyOrder.Of(QuestionsOf(constitution), EdgesOf, new HashSet<(PrincipleSymbol Principle, bool Applies)>()))
        {
            var depth = EdgesOf(question).Select(q => depths[q] + 1).DefaultIfEmpty().Max();
            depths.Add(question, depth);
            if (depth > MaximumDepth && !constitution.Inherits(question.Principle))
            {
                diagnostics.Report(NameDiagnostics.PrinciplesTooDeep, question.Principle.Span, question.Principle.Name, MaximumDepth.ToString(CultureInfo.InvariantCulture));
                return;
            }
        }
    }

    private static IEnumerable<(PrincipleSymbol Principle, bool Applies)> QuestionsOf(ConstitutionSymbol constitution) =>
        constitution.Principles.SelectMany(p => new[] { (p, true), (p, false) });

    private static IEnumerable<(PrincipleSymbol Principle, bool Applies)> EdgesOf((PrincipleSymbol Principle, bool Applies) question)
    {
        var (principle, applies) = question;
        var clauses = principle.Clauses.Where(c => c.Kind switch
        {
            ConditionKind.When or ConditionKind.Unless => applies,
            ConditionKind.Require or ConditionKind.Forbid => !applies,
            _ => false,
        });
        foreach (var edge in clauses.SelectMany(c => EdgesOf(c.Condition)))
        {
            yield return edge;
        }

        if (applies)
        {
            foreach (var other in principle.YieldsTo)
            {
                yield return (other, true);
            }
        }
    }

    private static IEnumerable<(PrincipleSymbol Principle, bool Applies)> EdgesOf(BoundExpression expression) => expression switch
    {
        BoundPrincipleTest { Test: PrincipleTestKind.Applies } test => [(test.Principle, true)],
        BoundPrincipleTest test => [(test.Principle, true), (test.Principle, false)],
        BoundPrincipleMargin margin => [(margin.Principle, true), (margin.Principle, false)],
        _ => expression.Children.SelectMany(EdgesOf),
    };
}
