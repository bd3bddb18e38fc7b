namespace SpecLang.Text.Entries;

/// <summary>
/// A trie over the entries' keys. It is a sorted array: a node is the range of keys that begin with what has been read,
/// so that building is one sort and a hundred thousand entries cost no more memory than their texts.
/// </summary>
internal sealed class EntryIndex
{
    private readonly Entry[] entries;
    private readonly Lazy<Dictionary<char, (int Low, int High)>> roots;

    public EntryIndex(Entry[] entries)
    {
        this.entries = EntryOrder.Sort(entries);
        roots = new Lazy<Dictionary<char, (int Low, int High)>>(FindRoots);
    }

    /// <summary>The entries, in the order of their keys.</summary>
    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>The same as an array, which nobody may change.</summary>
    public Entry[] ToArray() => entries;

    public bool IsEmpty => entries.Length == 0;

    /// <summary>
    /// The longest match that begins at a unit; where <paramref name="requiredEnd"/> is not negative, the one that ends there.
    /// End −1 means none.
    /// </summary>
    public (int End, string Entry) Longest(ReadOnlySpan<char> text, int start, int requiredEnd)
    {
        var best = (End: -1, Entry: string.Empty);
        if (start >= text.Length || IsInsideWhiteSpace(text, start) || !roots.Value.TryGetValue(KeyUnit(text, start), out var node))
        {
            return best;
        }

        var position = Advance(text, start);
        for (var depth = 1; ; depth++)
        {
            if (entries[node.Low].Key.Length == depth && EndsOf(ref node, depth).Accept(text, position, entries[node.Low - 1].Key) is var (end, entry)
                && end >= best.End && (requiredEnd < 0 || end == requiredEnd))
            {
                best = (end, entry);
            }

            if (node.Low >= node.High || position >= text.Length)
            {
                return best;
            }

            node = Narrow(node, depth, KeyUnit(text, position));
            if (node.Low >= node.High)
            {
                return best;
            }

            position = Advance(text, position);
        }
    }

    /// <summary>Takes those off a node whose key has been read.</summary>
    private EntryEnds EndsOf(ref (int Low, int High) node, int depth)
    {
        var ends = default(EntryEnds);
        while (node.Low < node.High && entries[node.Low].Key.Length == depth)
        {
            ends = ends.With(entries[node.Low++]);
        }

        return ends;
    }

    private Dictionary<char, (int Low, int High)> FindRoots()
    {
        var found = new Dictionary<char, (int Low, int High)>();
        for (var low = 0; low < entries.Length;)
        {
            var high = FirstAtLeast((low, entries.Length), depth: 0, entries[low].Key[0] + 1);
            found[entries[low].Key[0]] = (low, high);
            low = high;
        }

        return found;
    }

    private static char KeyUnit(ReadOnlySpan<char> text, int index) => CodePoints.IsWhiteSpace(text[index]) ? ' ' : text[index];

    // What fails at the start of a run of white space fails inside it: trying again would make long runs quadratic.
    private static bool IsInsideWhiteSpace(ReadOnlySpan<char> text, int index) =>
        index > 0 && CodePoints.IsWhiteSpace(text[index]) && CodePoints.IsWhiteSpace(text[index - 1]);

    private static int Advance(ReadOnlySpan<char> text, int index)
    {
        if (!CodePoints.IsWhiteSpace(text[index]))
        {
            return index + 1;
        }

        while (index < text.Length && CodePoints.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index;
    }

    private (int Low, int High) Narrow((int Low, int High) node, int depth, char unit)
    {
        var low = FirstAtLeast(node, depth, unit);
        return low < node.High && entries[low].Key[depth] == unit
            ? (low, FirstAtLeast((low, node.High), depth, unit + 1))
            : (low, low);
    }

    private int FirstAtLeast((int Low, int High) node, int depth, int unit)
    {
        var (low, high) = node;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (entries[middle].Key[depth] < unit)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
