namespace SpecLang.Text.Entries;

/// <summary>Entries in the order of their keys, unit by unit; those of one key stay in the order in which they were written.</summary>
internal sealed class EntryOrder : IComparer<int>
{
    private const int UnitsOfHead = 4;
    private readonly Entry[] entries;

    private EntryOrder(Entry[] entries) => this.entries = entries;

    /// <summary>The entries, sorted; the same array where they already are.</summary>
    public static Entry[] Sort(Entry[] entries)
    {
        var isSorted = true;
        for (var i = 1; i < entries.Length && isSorted; i++)
        {
            isSorted = string.CompareOrdinal(entries[i - 1].Key, entries[i].Key) <= 0;
        }

        return isSorted ? entries : new EntryOrder(entries).Sort();
    }

    public int Compare(int x, int y)
    {
        var order = string.CompareOrdinal(entries[x].Key, entries[y].Key);
        return order != 0 ? order : x.CompareTo(y);
    }

    /// <summary>By their first units as numbers, which is quick, and then each run of those that share them.</summary>
    private Entry[] Sort()
    {
        var heads = Array.ConvertAll(entries, e => Head(e.Key));
        var order = new int[entries.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(heads, order);
        for (var (first, end) = (0, 0); first < order.Length; first = end)
        {
            for (end = first + 1; end < order.Length && heads[end] == heads[first];)
            {
                end++;
            }

            if (end - first > 1)
            {
                Array.Sort(order, first, end - first, this);
            }
        }

        return Array.ConvertAll(order, i => entries[i]);
    }

    private static ulong Head(string key)
    {
        var head = 0UL;
        for (var i = 0; i < UnitsOfHead; i++)
        {
            head = (head << 16) | (i < key.Length ? key[i] : '\0');
        }

        return head;
    }
}
