using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Linting.Logic;

/// <summary>What the principles of one constitution say, as formulas. Belongs to one thread.</summary>
internal sealed class PrincipleFormulas
{
    /// <summary>A clause that grows beyond this with its definitions put in is not looked at.</summary>
    private const int MaximumSize = 3_000;

    /// <summary>Principles that ask others that ask others, and so on: beyond this nothing is known of the last one.</summary>
    private const int MaximumDepth = 40;

    private readonly Dictionary<PrincipleSymbol, IReadOnlyList<ClauseFormula>?> clauses = [];
    private readonly Dictionary<(PrincipleSymbol Principle, bool Truth), Formula> applies = [];
    private readonly Dictionary<(PrincipleSymbol Principle, bool Truth), Formula> bodies = [];
    private readonly HashSet<PrincipleSymbol> open = [];
    private readonly TermTable terms = new();
    private int depth;
    private readonly SearchFormulas searches;

    public PrincipleFormulas() => searches = new SearchFormulas(terms);

    /// <summary>The clauses of a principle; null where they are too large, or wrong.</summary>
    public IReadOnlyList<ClauseFormula>? ClausesOf(PrincipleSymbol principle)
    {
        if (!clauses.TryGetValue(principle, out var known))
        {
            // Principles may ask one another: the one that is asked while it is being read is not known.
            clauses.Add(principle, value: null);
            depth++;
            clauses[principle] = known = depth > MaximumDepth ? null : Build(principle);
            depth--;
        }

        return known;
    }

    /// <summary>What has to hold for a principle to apply (all <c>when</c> and no <c>unless</c>, and none of those it yields to does), or not to apply.</summary>
    public Formula Applies(PrincipleSymbol principle, bool truth = true)
    {
        if (applies.TryGetValue((principle, truth), out var known))
        {
            return known;
        }

        if (open.Count > MaximumDepth || ClausesOf(principle) is not { } own || !open.Add(principle))
        {
            return terms.Unknown();
        }

        var conditions = own.Where(c => c.Kind is ConditionKind.When or ConditionKind.Unless).Select(c => truth ? c.Met : c.Missed);
        var all = conditions.Concat(principle.YieldsTo.Select(p => Applies(p, !truth))).ToList();
        open.Remove(principle);
        return applies[(principle, truth)] = Bounded(truth ? Formula.And(all) : Formula.Or(all));
    }

    /// <summary>What has to hold for what a principle asks for to hold (all <c>require</c> and no <c>forbid</c>), or not to hold.</summary>
    public Formula Body(PrincipleSymbol principle, bool truth = true)
    {
        if (bodies.TryGetValue((principle, truth), out var known))
        {
            return known;
        }

        if (ClausesOf(principle) is not { } own)
        {
            return terms.Unknown();
        }

        var all = own.Where(c => c.Kind is ConditionKind.Require or ConditionKind.Forbid).Select(c => truth ? c.Met : c.Missed);
        return bodies[(principle, truth)] = Bounded(truth ? Formula.And(all) : Formula.Or(all));
    }

    /// <summary>What has to hold for a principle to be violated, or not to be.</summary>
    public Formula Violated(PrincipleSymbol principle, bool truth = true) => truth
        ? Formula.And(Applies(principle), Body(principle, truth: false))
        : Formula.Or(Applies(principle, truth: false), Body(principle));

    private List<ClauseFormula>? Build(PrincipleSymbol principle)
    {
        if (principle.Clauses.Any(c => HasError(c.Condition)))
        {
            return null;
        }

        var builder = new FormulaBuilder(terms, searches, Outcome);
        var lowerer = new ExpressionLowerer(MaximumSize);
        try
        {
            return [.. principle.Clauses.Select(c => Build(c, lowerer.Lower(c.Condition), builder))];
        }
        catch (ExpressionTooLargeException)
        {
            return null;
        }
    }

    private Formula Bounded(Formula formula) => formula.Size > MaximumSize ? terms.Unknown() : formula;

    private static ClauseFormula Build(BoundClause clause, BoundExpression condition, FormulaBuilder builder)
    {
        var isAskedFor = clause.Kind is not (ConditionKind.Unless or ConditionKind.Forbid);
        return new ClauseFormula(clause, builder.Build(condition, isAskedFor), builder.Build(condition, !isAskedFor));
    }

    private Formula? Outcome(BoundPrincipleTest test, bool truth)
    {
        var principle = test.Principle;
        if (ClausesOf(principle) is null || open.Contains(principle))
        {
            return null;
        }

        return test.Test switch
        {
            PrincipleTestKind.Applies => Applies(principle, truth),
            PrincipleTestKind.Violates => Violated(principle, truth),
            PrincipleTestKind.Complies => truth ? Formula.And(Applies(principle), Body(principle)) : Formula.Or(Applies(principle, truth: false), Body(principle, truth: false)),
            _ => null,
        };
    }

    private static bool HasError(BoundExpression expression) => expression.Type.IsError || expression.Children.Any(HasError);
}
