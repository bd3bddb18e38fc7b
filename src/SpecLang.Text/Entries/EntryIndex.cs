namespace SpecLang.Text.Entries;

/// <summary>
/// A trie over the entries' keys. It is a sorted array: a node is the range of keys that begin with what has been read,
/// so that building is one sort and a hundred thousand entries cost no more memory than their texts.
/// </summary>
internal sealed class EntryIndex
{
    private readonly string[] keys;
    private readonly EntryEnds[] ends;
    private readonly Dictionary<char, (int Low, int High)> roots = [];

    public EntryIndex(IEnumerable<Entry> entries)
    {
        var byKey = new Dictionary<string, EntryEnds>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            byKey.TryGetValue(entry.Key, out var known);
            byKey[entry.Key] = known.With(entry);
        }

        keys = [.. byKey.Keys];
        Array.Sort(keys, StringComparer.Ordinal);
        ends = Array.ConvertAll(keys, key => byKey[key]);
        for (var low = 0; low < keys.Length;)
        {
            var high = low + 1;
            while (high < keys.Length && keys[high][0] == keys[low][0])
            {
                high++;
            }

            roots[keys[low][0]] = (low, high);
            low = high;
        }
    }

    public bool IsEmpty => keys.Length == 0;

    /// <summary>
    /// The longest match that begins at a unit; where <paramref name="requiredEnd"/> is not negative, the one that ends there.
    /// End −1 means none.
    /// </summary>
    public (int End, string Entry) Longest(ReadOnlySpan<char> text, int start, int requiredEnd)
    {
        var best = (End: -1, Entry: string.Empty);
        if (start >= text.Length || IsInsideWhiteSpace(text, start) || !roots.TryGetValue(KeyUnit(text, start), out var node))
        {
            return best;
        }

        var position = Advance(text, start);
        for (var depth = 1; ; depth++)
        {
            if (keys[node.Low].Length == depth)
            {
                if (ends[node.Low].Accept(text, position, keys[node.Low]) is var (end, entry)
                    && end >= best.End && (requiredEnd < 0 || end == requiredEnd))
                {
                    best = (end, entry);
                }

                node.Low++;
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
        return low < node.High && keys[low][depth] == unit
            ? (low, FirstAtLeast((low, node.High), depth, unit + 1))
            : (low, low);
    }

    private int FirstAtLeast((int Low, int High) node, int depth, int unit)
    {
        var (low, high) = node;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (keys[middle][depth] < unit)
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
