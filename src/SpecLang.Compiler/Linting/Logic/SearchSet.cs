namespace SpecLang.Compiler.Linting.Logic;

/// <summary>Several things of which a text holds one or none. Belongs to one thread.</summary>
internal sealed class SearchSet
{
    private readonly Dictionary<SearchSet, bool[]> foundWith = [];
    private SearchIndex? index;
    private string? key;

    /// <param name="items">The things, at least one.</param>
    public SearchSet(IReadOnlyList<SearchItem> items) => Items = items;

    public IReadOnlyList<SearchItem> Items { get; }

    /// <summary>Made when it is first asked for: of most sets nobody does.</summary>
    private SearchIndex Near => index ??= new SearchIndex(Items);

    public string Key => key ??= string.Join("|", Items.Select(i => i.Key).Distinct(StringComparer.Ordinal).OrderBy(k => k, StringComparer.Ordinal));

    /// <summary>Whether none of these can be found in a text that holds nothing of other sets.</summary>
    public bool IsRuledOut(IReadOnlyList<SearchSet> absent)
    {
        if (absent.Count == 0)
        {
            return false;
        }

        for (var i = 0; i < Items.Count; i++)
        {
            var isLeft = true;
            for (var j = 0; j < absent.Count && isLeft; j++)
            {
                isLeft = !FoundWith(absent[j])[i];
            }

            if (isLeft)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether something of this set is found in every text in which an item is.</summary>
    private bool IsFoundWith(SearchItem item) => item.Entry is null ? Near.HasOther(item.Key) : Near.To(item).Any(i => Items[i].IsFoundWith(item));

    /// <summary>Another item that is found in every text in which the one at a place is; of two that are found in the same texts only the later one has another.</summary>
    public SearchItem? Shorter(SearchItem item, int place)
    {
        foreach (var near in Near.To(item))
        {
            var other = Items[near];
            if (near != place && other.IsFoundWith(item) && (near < place || !item.IsFoundWith(other)))
            {
                return other;
            }
        }

        return null;
    }

    /// <summary>For each item, whether something of another set is found in every text in which it is.</summary>
    private bool[] FoundWith(SearchSet other)
    {
        if (!foundWith.TryGetValue(other, out var found))
        {
            foundWith.Add(other, found = [.. Items.Select(other.IsFoundWith)]);
        }

        return found;
    }
}
