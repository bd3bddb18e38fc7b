using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Linting.Logic;
using SpecLang.Compiler.Lowering;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Linting;

/// <summary>
/// Whether other clauses say the same of every record whose values are all known. It is asked of changes that no test notices: where the answer is yes,
/// no test can.
/// </summary>
public static class ClauseEquality
{
    /// <summary>A clause that grows beyond this with its definitions put in is not looked at.</summary>
    private const int MaximumSize = 3_000;

    /// <summary>Whether that can be proved. False where it is not so, and where nobody can tell.</summary>
    /// <param name="before">The clauses of a principle.</param>
    /// <param name="after">What stands in their place.</param>
    /// <param name="replaced">In <paramref name="after"/>, what stands in the place of expressions, also inside of definitions.</param>
    public static bool IsProven(ImmutableArray<BoundClause> before, ImmutableArray<BoundClause> after, IReadOnlyDictionary<BoundExpression, BoundExpression> replaced)
    {
        var terms = new TermTable();
        var builder = new FormulaBuilder(terms, new SearchFormulas(terms), outcome: (_, _) => null);
        try
        {
            var old = Formulas(before, builder, new ExpressionLowerer(MaximumSize));
            var changed = Formulas(after, builder, new ExpressionLowerer(MaximumSize, replaced));
            var (applies, appliesNow) = (old.Applies, changed.Applies);
            return AreEqual(applies, appliesNow, context: null)
                && AreEqual(old.Body, changed.Body, applies.Holds)
                && AreEqual(old.Escalates, changed.Escalates, context: null);
        }
        catch (ExpressionTooLargeException)
        {
            return false;
        }
    }

    private static bool AreEqual((Formula Holds, Formula Fails) before, (Formula Holds, Formula Fails) after, Formula? context) =>
        IsImpossible(before.Holds, after.Fails, context) && IsImpossible(before.Fails, after.Holds, context);

    private static bool IsImpossible(Formula first, Formula second, Formula? context) =>
        context is null ? new Solver(Solver.Budget).IsImpossible(first, second) : new Solver(Solver.Budget).IsImpossible(context, first, second);

    private static Said Formulas(ImmutableArray<BoundClause> clauses, FormulaBuilder builder, ExpressionLowerer lowerer)
    {
        var met = clauses.Select(c => (c.Kind, Condition: lowerer.Lower(c.Condition))).Select(c => (c.Kind, Formulas: Formulas(c.Kind, c.Condition, builder))).ToList();
        return new Said(
            All(met.Where(c => c.Kind is ConditionKind.When or ConditionKind.Unless).Select(c => c.Formulas)),
            All(met.Where(c => c.Kind is ConditionKind.Require or ConditionKind.Forbid).Select(c => c.Formulas)),
            Any(met.Where(c => c.Kind == ConditionKind.Escalate).Select(c => c.Formulas)));
    }

    private static (Formula Holds, Formula Fails) Formulas(ConditionKind kind, BoundExpression condition, FormulaBuilder builder)
    {
        var isAskedFor = kind is not (ConditionKind.Unless or ConditionKind.Forbid);
        return (builder.Build(condition, isAskedFor), builder.Build(condition, !isAskedFor));
    }

    private static (Formula Holds, Formula Fails) All(IEnumerable<(Formula Holds, Formula Fails)> conditions)
    {
        var list = conditions.ToList();
        return (Formula.And(list.Select(c => c.Holds)), Formula.Or(list.Select(c => c.Fails)));
    }

    private static (Formula Holds, Formula Fails) Any(IEnumerable<(Formula Holds, Formula Fails)> conditions)
    {
        var list = conditions.ToList();
        return (Formula.Or(list.Select(c => c.Holds)), Formula.And(list.Select(c => c.Fails)));
    }

    private sealed record Said((Formula Holds, Formula Fails) Applies, (Formula Holds, Formula Fails) Body, (Formula Holds, Formula Fails) Escalates);
}
