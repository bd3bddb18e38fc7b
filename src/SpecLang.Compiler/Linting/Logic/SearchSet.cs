namespace SpecLang.Compiler.Linting.Logic;

/// <summary>Several things of which a text holds one or none. Belongs to one thread.</summary>
internal sealed class SearchSet
{
    private readonly HashSet<string> keys;
    private readonly Dictionary<string, List<SearchItem>> byWord = new(StringComparer.Ordinal);
    private readonly List<SearchItem> openItems = [];
    private readonly Dictionary<SearchSet, bool[]> foundWith = [];
    private string? key;

    /// <param name="items">The things, at least one.</param>
    public SearchSet(IReadOnlyList<SearchItem> items)
    {
        Items = items;
        keys = new HashSet<string>(items.Select(i => i.Key), StringComparer.Ordinal);
        foreach (var item in items)
        {
            Index(item);
        }
    }

    public IReadOnlyList<SearchItem> Items { get; }

    public string Key => key ??= string.Join("|", keys.OrderBy(k => k, StringComparer.Ordinal));

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
    private bool IsFoundWith(SearchItem item) => keys.Contains(item.Key) || Near(item).Any(i => i.IsFoundWith(item));

    /// <summary>Another item that is found in every text in which the one at an index is; of two that are found in the same texts only the later one has another.</summary>
    public SearchItem? Shorter(SearchItem item, int index)
    {
        return Near(item).FirstOrDefault(i => !ReferenceEquals(i, item) && i.IsFoundWith(item) && (!item.IsFoundWith(i) || IndexOf(i) < index));

        int IndexOf(SearchItem other) => Items.TakeWhile(i => !ReferenceEquals(i, other)).Count();
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

    private IEnumerable<SearchItem> Near(SearchItem item) => item.Entry is { } entry
        ? EntryForm.Words(entry.Core).SelectMany(w => byWord.TryGetValue(w, out var items) ? items : []).Concat(openItems)
        : [];

    private void Index(SearchItem item)
    {
        if (item.Entry is not { } entry)
        {
            return;
        }

        if (entry.IsOpenAtStart || entry.IsOpenAtEnd)
        {
            openItems.Add(item);
            return;
        }

        if (!byWord.TryGetValue(entry.IndexWord, out var items))
        {
            byWord.Add(entry.IndexWord, items = []);
        }

        items.Add(item);
    }
}
