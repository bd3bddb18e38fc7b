using System.Reflection;
using SpecLang.Compiler;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Differential.Tests.Harness;

/// <summary>In how many specs each thing of the language occurred.</summary>
internal sealed class Coverage
{
    private readonly Dictionary<string, int> counts = All().ToDictionary(k => k, _ => 0, StringComparer.Ordinal);

    /// <summary>What never occurred.</summary>
    public IEnumerable<string> Missing => counts.Where(c => c.Value == 0).Select(c => c.Key).Order(StringComparer.Ordinal);

    public void Add(Compilation compilation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var define in compilation.Root.Declarations.OfType<DefineSymbol>())
        {
            Visit(define.Body, seen);
        }

        foreach (var constitution in compilation.Constitutions)
        {
            AddTo(seen, constitution);
        }

        foreach (var kind in seen)
        {
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
        }
    }

    /// <summary>Every kind of expression there is in the compiler, and what each can be, so that what is new there is missed here.</summary>
    private static IEnumerable<string> All()
    {
        var expressions = typeof(BoundExpression).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(BoundExpression)) && t != typeof(BoundErrorExpression))
            .Select(t => t.Name);
        var parts = typeof(BoundMatcherPart).GetNestedTypes(BindingFlags.Public).Select(t => "matcher " + t.Name);
        return expressions
            .Concat(parts)
            .Concat(FunctionSymbol.All.Keys.Select(f => f + "()"))
            .Concat(Enum.GetNames<QuantifierKind>())
            .Concat(Enum.GetNames<ComparisonOperator>())
            .Concat(Enum.GetNames<ArithmeticOperator>())
            .Concat(Enum.GetNames<TextOperator>().SelectMany(t => new[] { t + " any", t + " all" }))
            .Concat(Enum.GetNames<ValueState>())
            .Concat(Enum.GetNames<PrincipleTestKind>().Select(t => t + "(P)"))
            .Concat(Enum.GetNames<ConditionKind>().Select(c => "clause " + c))
            .Concat(Enum.GetNames<Compiler.Symbols.ErrorOutcome>().Select(o => "on error " + o))
            .Concat(["before", "after", "where", "yields to", "redact evidence", "severity if", "priority", "extends", "measure", "message", "{evidence}", "critique", "revise"]);
    }

    private static void AddTo(HashSet<string> seen, ConstitutionSymbol constitution)
    {
        AddIf(seen, "priority", !constitution.Priorities.IsEmpty);
        AddIf(seen, "extends", constitution.Base is not null);
        AddIf(seen, "measure", !constitution.Measures.IsEmpty);
        foreach (var measure in constitution.Measures)
        {
            Visit(measure.Value, seen);
        }

        foreach (var principle in constitution.Principles)
        {
            AddIf(seen, "yields to", !principle.YieldsTo.IsEmpty);
            AddIf(seen, "redact evidence", principle.RedactsEvidence);
            AddIf(seen, "severity if", !principle.ConditionalSeverities.IsEmpty);
            AddIf(seen, "message", principle.Message is not null);
            AddIf(seen, "{evidence}", principle.Message is { ShowsEvidence: true });
            AddIf(seen, "critique", principle.Critique is not null);
            AddIf(seen, "revise", principle.Revise is not null);
            seen.Add("on error " + principle.OnError);
            foreach (var clause in principle.Clauses)
            {
                seen.Add("clause " + clause.Kind);
                Visit(clause.Condition, seen);
            }

            foreach (var severity in principle.ConditionalSeverities)
            {
                Visit(severity.Condition, seen);
            }
        }
    }

    private static void Visit(BoundExpression? expression, HashSet<string> seen)
    {
        if (expression is null)
        {
            return;
        }

        seen.Add(expression.GetType().Name);
        seen.UnionWith(DetailsOf(expression));
        foreach (var child in expression.Children)
        {
            Visit(child, seen);
        }
    }

    private static IEnumerable<string> DetailsOf(BoundExpression expression) => expression switch
    {
        BoundQuantifier e => DetailsOf(e.Iteration).Append(e.Kind.ToString()),
        BoundCountOver e => DetailsOf(e.Iteration),
        BoundSumOver e => DetailsOf(e.Iteration),
        BoundComparison e => [e.Operator.ToString()],
        BoundArithmetic e => [e.Operator.ToString()],
        BoundTextTest e => [e.Operator + (e.IsAll ? " all" : " any")],
        BoundMatcher e => e.Parts.Select(p => "matcher " + p.GetType().Name),
        BoundStateTest e => [e.State.ToString()],
        BoundPrincipleTest e => [e.Test + "(P)"],
        BoundFunctionCall e => [e.Function.Name + "()"],
        _ => [],
    };

    private static IEnumerable<string> DetailsOf(BoundIteration iteration)
    {
        if (iteration.Anchor is not null)
        {
            yield return iteration.IsBefore ? "before" : "after";
        }

        if (iteration.Where is not null)
        {
            yield return "where";
        }
    }

    private static void AddIf(HashSet<string> seen, string what, bool occurs)
    {
        if (occurs)
        {
            seen.Add(what);
        }
    }
}
