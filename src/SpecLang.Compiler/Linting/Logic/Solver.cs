using System.Collections.Immutable;

namespace SpecLang.Compiler.Linting.Logic;

/// <summary>
/// Looks for a record of which several formulas are true at once: a tableau over the leaves, which keeps for each term the values it may
/// still have and for each text what was found in it and what was not. It gives up after a number of steps, and then says nothing.
/// </summary>
internal sealed class Solver(int budget)
{
    public const int SmallBudget = 300;
    public const int PairBudget = 1_000;
    public const int Budget = 4_000;

    /// <summary>Choices within choices; the search goes one call deeper with each.</summary>
    private const int MaximumDepth = 300;

    private readonly Dictionary<Term, ValueRegion> regions = [];
    private readonly Dictionary<string, ImmutableList<Formula.Finds>> findings = new(StringComparer.Ordinal);
    private readonly Stack<Action> undo = new();
    private int steps = budget;

    /// <summary>Whether no record whose every value is known makes all of these true. False also where the search was given up.</summary>
    public bool IsImpossible(params Formula[] formulas)
    {
        var start = undo.Count;
        var result = !MayHold([.. formulas], [], depth: 0);
        Undo(start);
        return result;
    }

    private bool MayHold(ImmutableStack<Formula> pending, ImmutableList<Formula.Junction> choices, int depth)
    {
        while (!pending.IsEmpty)
        {
            if (--steps < 0)
            {
                return true;
            }

            pending = pending.Pop(out var formula);
            switch (formula)
            {
                case Formula.Junction { IsAnd: true } junction:
                    pending = junction.Operands.Aggregate(pending, (stack, o) => stack.Push(o));
                    break;
                case Formula.Junction choice:
                    choices = choices.Add(choice);
                    break;
                default:
                    if (!Assert(formula))
                    {
                        return false;
                    }

                    break;
            }
        }

        return Choose(choices, depth);
    }

    /// <summary>Goes on with a choice that has one alternative left, where there is such a one, else with the first.</summary>
    private bool Choose(ImmutableList<Formula.Junction> choices, int depth)
    {
        if (choices.IsEmpty || depth > MaximumDepth)
        {
            return true;
        }

        var next = choices[0];
        foreach (var choice in choices)
        {
            var left = choice.Operands.Where(IsPossible).Take(2).Count();
            if (left == 0)
            {
                return false;
            }

            if (left == 1)
            {
                next = choice;
                break;
            }
        }

        var rest = choices.Remove(next);
        foreach (var alternative in next.Operands.Where(IsPossible))
        {
            var start = undo.Count;
            if (MayHold([alternative], rest, depth + 1))
            {
                return true;
            }

            Undo(start);
        }

        return false;
    }

    /// <summary>Whether a formula contradicts nothing at first sight.</summary>
    private bool IsPossible(Formula formula)
    {
        steps--;
        return formula switch
        {
            Formula.Junction junction => !junction.IsAnd || junction.Operands.All(o => o is Formula.Junction || IsPossible(o)),
            Formula.Within within => !RegionOf(within.Term).Intersect(within.Region).IsEmpty,
            Formula.Finds finds => !Contradicts(finds),
            _ => ReferenceEquals(formula, Formula.True),
        };
    }

    private ValueRegion RegionOf(Term term) => regions.TryGetValue(term, out var known) ? known : term.Domain;

    private bool Contradicts(Formula.Finds finds)
    {
        if (!findings.TryGetValue(finds.Text, out var known))
        {
            return false;
        }

        var absent = known.Where(f => !f.IsFound).Select(f => f.Set);
        return finds.IsFound
            ? finds.Set.IsRuledOut([.. absent])
            : known.Exists(f => f.IsFound && f.Set.IsRuledOut([.. absent, finds.Set]));
    }

    private void Undo(int count)
    {
        while (undo.Count > count)
        {
            undo.Pop()();
        }
    }

    private bool Assert(Formula leaf) => leaf switch
    {
        Formula.Within within => Narrow(within.Term, within.Region),
        Formula.Finds finds => Assert(finds),
        _ => ReferenceEquals(leaf, Formula.True),
    };

    private bool Narrow(Term term, ValueRegion region)
    {
        var old = RegionOf(term);
        var narrowed = old.Intersect(region);
        if (narrowed.IsEmpty)
        {
            return false;
        }

        if (old.IsAllOf(narrowed))
        {
            return true;
        }

        regions[term] = narrowed;
        undo.Push(() => regions[term] = old);
        return narrowed is not NumberRegion numbers
            || (term.NotBelow.All(t => Narrow(t, NumberRegion.AtLeast(numbers))) && term.NotAbove.All(t => Narrow(t, NumberRegion.AtMost(numbers))));
    }

    private bool Assert(Formula.Finds finds)
    {
        if (Contradicts(finds))
        {
            return false;
        }

        var old = findings.TryGetValue(finds.Text, out var known) ? known : ImmutableList<Formula.Finds>.Empty;
        findings[finds.Text] = old.Add(finds);
        undo.Push(() => findings[finds.Text] = old);
        return true;
    }
}
