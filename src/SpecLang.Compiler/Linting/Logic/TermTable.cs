using System.Globalization;

namespace SpecLang.Compiler.Linting.Logic;

/// <summary>The terms of one constitution. Belongs to one thread.</summary>
internal sealed class TermTable
{
    /// <summary>More counts over one list than this are not compared with one another.</summary>
    private const int MostCounts = 8;

    private readonly Dictionary<string, Term> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Counting>> counts = new(StringComparer.Ordinal);
    private int opaque;

    public Term Get(string key, ValueRegion domain)
    {
        if (!terms.TryGetValue(key, out var term))
        {
            terms.Add(key, term = new Term(key, domain));
        }

        return term;
    }

    /// <summary>A truth that nothing is known of.</summary>
    public Formula Unknown() => Within(Get("?" + (++opaque).ToString(CultureInfo.InvariantCulture), ChoiceRegion.Truths), ChoiceRegion.Truths.Only(["true"]));

    /// <summary>How many elements of a list a formula is true of.</summary>
    /// <param name="list">The key of the list, and of the part of it that counts.</param>
    /// <param name="counted">What is true of an element that counts.</param>
    /// <param name="others">What is true of any other.</param>
    public Term Count(string list, Formula counted, Formula others)
    {
        var key = "count:" + list + ":" + counted.Key;
        if (terms.TryGetValue(key, out var known))
        {
            return known;
        }

        var solver = new Solver(Solver.SmallBudget);
        var term = Get(key, NumberRegion.Between(0, solver.IsImpossible(counted) ? 0 : double.PositiveInfinity, isWhole: true));
        if (!counts.TryGetValue(list, out var earlier))
        {
            counts.Add(list, earlier = []);
        }

        var counting = new Counting(term, counted, others);
        foreach (var other in earlier.Take(MostCounts))
        {
            Compare(counting, other);
            Compare(other, counting);
        }

        earlier.Add(counting);
        return term;
    }

    /// <summary>A term has one of these values; settled where it has always, or never.</summary>
    public static Formula Within(Term term, ValueRegion region)
    {
        if (term.Domain.Intersect(region).IsEmpty)
        {
            return Formula.False;
        }

        return term.Domain.Intersect(region.Complement()).IsEmpty ? Formula.True : new Formula.Within(term, region);
    }

    /// <summary>Where all elements that the first counts are counted by the second too, the first is at most the second.</summary>
    private static void Compare(Counting first, Counting second)
    {
        if (new Solver(Solver.SmallBudget).IsImpossible(first.Counted, second.Others))
        {
            first.Count.IsAtMost(second.Count);
        }
    }

    /// <summary>A count, what is true of the elements that it counts, and what of the others.</summary>
    private sealed record Counting(Term Count, Formula Counted, Formula Others);
}
