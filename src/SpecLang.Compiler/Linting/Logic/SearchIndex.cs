namespace SpecLang.Compiler.Linting.Logic;

/// <summary>Which of many things a text is searched for may be found with another.</summary>
internal sealed class SearchIndex
{
    private const int None = -1;

    private readonly IReadOnlyList<SearchItem> items;
    private readonly Dictionary<string, int> firstOfWord;
    private readonly int[] following;
    private readonly List<int> openItems = [];
    private readonly HashSet<string> otherKeys = new(StringComparer.Ordinal);

    public SearchIndex(IReadOnlyList<SearchItem> items)
    {
        this.items = items;
        following = new int[items.Count];
        firstOfWord = new Dictionary<string, int>(items.Count, StringComparer.Ordinal);
        for (var i = items.Count - 1; i >= 0; i--)
        {
            Add(i);
        }

        openItems.Reverse();
    }

    /// <summary>Whether something that is no entry has the key.</summary>
    public bool HasOther(string key) => otherKeys.Contains(key);

    /// <summary>The places of the entries that an entry may hold.</summary>
    public IEnumerable<int> To(SearchItem item) => item.Entry is { } entry
        ? EntryForm.Words(entry.Core).DefaultIfEmpty(entry.Core).SelectMany(WithWord).Concat(openItems)
        : [];

    private IEnumerable<int> WithWord(string word)
    {
        for (var i = firstOfWord.TryGetValue(word, out var first) ? first : None; i != None; i = following[i])
        {
            yield return i;
        }
    }

    private void Add(int place)
    {
        following[place] = None;
        if (items[place].Entry is not { } entry)
        {
            otherKeys.Add(items[place].Key);
        }
        else if (entry.IsOpenAtStart || entry.IsOpenAtEnd)
        {
            openItems.Add(place);
        }
        else
        {
            following[place] = firstOfWord.TryGetValue(entry.IndexWord, out var next) ? next : None;
            firstOfWord[entry.IndexWord] = place;
        }
    }
}
