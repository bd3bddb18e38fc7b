using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Text;

namespace SpecLang.Compiler.Linting.Logic;

/// <summary>What it means for a text to hold something.</summary>
internal sealed class SearchFormulas(TermTable terms)
{
    private readonly ComparisonFormulas comparisons = new(terms);
    private readonly Dictionary<(BoundMatcherPart Part, TextOperator Place), List<SearchItem>> known = [];
    private readonly Dictionary<List<SearchItem>, SearchSet> sets = [];

    public Formula Build(BoundTextTest test, bool truth, Context context)
    {
        var place = test.Operator == TextOperator.Matches ? TextOperator.Contains : test.Operator;
        var text = TermKey.Of(test.Text, context);
        var parts = test.Matcher.Parts.Select(p => ItemsOf(p, place, context)).ToList();
        if (!test.IsAll)
        {
            return Find(text, parts.Count == 1 ? parts[0] : [.. parts.SelectMany(p => p)], truth);
        }

        // As in the emitted code: each text, and each entry of a lexicon that stands alone, is one that must be found.
        var isAlone = test.Matcher.Parts.Length == 1 && test.Matcher.Syntax is not ListExpressionSyntax;
        var needed = test.Matcher.Parts.Zip(parts, (p, items) => p is BoundMatcherPart.Entries || (isAlone && p is BoundMatcherPart.Named { Symbol: LexiconSymbol })
            ? items.Select(i => new List<SearchItem> { i })
            : [items]).SelectMany(n => n).Select(n => Find(text, n, truth));
        return truth ? Formula.And(needed) : Formula.Or(needed);
    }

    /// <summary>What a comparison of <c>count(t, M)</c> with a number says about finding M in t.</summary>
    public Formula OfCount(BoundExpression left, ComparisonOperator comparison, BoundExpression right, Context context)
    {
        if (left is BoundConstant && right is BoundFunctionCall)
        {
            return OfCount(right, ComparisonFormulas.Mirrored(comparison), left, context);
        }

        if (left is not BoundFunctionCall { Function.Name: "count" } call || call.Arguments[1] is not BoundMatcher matcher || ComparisonFormulas.NumberOf(right) is not { } bound)
        {
            return Formula.True;
        }

        var text = call.Arguments[0];
        var region = NumberRegion.Of(comparison, bound, isWhole: true).Intersect(NumberRegion.Between(0, double.PositiveInfinity, isWhole: true));
        var none = NumberRegion.Between(0, 0, isWhole: true);
        var items = matcher.Parts.SelectMany(p => ItemsOf(p, TextOperator.Contains, context)).ToList();
        if (region.Intersect(none).IsEmpty)
        {
            return Find(TermKey.Of(text, context), items, truth: true);
        }

        return region.Intersect(none.Complement()).IsEmpty ? Find(TermKey.Of(text, context), items, truth: false) : Formula.True;
    }

    private Formula Find(string text, List<SearchItem> items, bool truth)
    {
        if (items.Count == 0)
        {
            return truth ? Formula.False : Formula.True;
        }

        if (!sets.TryGetValue(items, out var set))
        {
            sets.Add(items, set = new SearchSet(items));
        }

        var finds = new Formula.Finds(text, set, truth);
        return truth && items.TrueForAll(i => i.Entry is not null) ? Formula.And(finds, comparisons.Length(text, ComparisonOperator.Greater, 0)) : finds;
    }

    /// <summary>The items of one part are one list, so that what is found out about them is found out once. What the record holds depends on the place.</summary>
    private List<SearchItem> ItemsOf(BoundMatcherPart part, TextOperator place, Context context)
    {
        if (part is BoundMatcherPart.Dynamic)
        {
            return Create(part, place, context);
        }

        if (!known.TryGetValue((part, place), out var items))
        {
            known.Add((part, place), items = Create(part, place, context));
        }

        return items;
    }

    private static List<SearchItem> Create(BoundMatcherPart part, TextOperator place, Context context) => part switch
    {
        BoundMatcherPart.Entries entries => [.. entries.Texts.Select(t => SearchItem.OfEntry(place, t))],
        BoundMatcherPart.Named { Symbol: LexiconSymbol lexicon } => [.. lexicon.Entries.Where(e => EntrySyntax.Check(e) is null).Select(e => SearchItem.OfEntry(place, e))],
        _ => [SearchItem.Opaque(place, TermKey.Of(part, context))],
    };
}
