using SpecLang.Text.Entries;

namespace SpecLang.Text.Scanning;

/// <summary>
/// Entries too many for an automaton: a trie over the UTF-16 units of their keys, its nodes in order of depth, so that the children of all nodes follow
/// each other. It takes about eight bytes a node, and is made in one pass over the sorted keys. Immutable.
/// </summary>
internal sealed class EntryTrie
{
    /// <summary>The conditions an entry may have at an end: none and two others.</summary>
    public const int Conditions = 3;

    private readonly char[] units;
    private readonly int[] children;
    private readonly ushort[] ends;

    private EntryTrie(char[] units, int[] children, ushort[] ends, EntryFilter filter)
    {
        Filter = filter;
        this.units = units;
        this.children = children;
        this.ends = ends;
    }

    /// <summary>The node that nothing has been read at.</summary>
    public static int Root => 0;

    /// <summary>Tells of most places that no entry begins there.</summary>
    public EntryFilter Filter { get; }

    /// <summary>The trie; null where an entry can't be told from the characters at its ends and beside them.</summary>
    /// <param name="entries">The entries, in the order of their keys.</param>
    public static EntryTrie? TryBuild(Entry[] entries)
    {
        var endsOfEntries = new ushort[entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            if (!EntryEdges.TryEnd(entries[i], out var end) || !IsWellFormed(entries[i].Key))
            {
                return null;
            }

            endsOfEntries[i] = (ushort)(1 << ((Number(EntryEdges.Start(entries[i])) * Conditions) + Number(end)));
        }

        return Build(entries, endsOfEntries);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">There is less than that.</exception>
    public static EntryTrie Read(BinaryReader reader) =>
        new(SavedArray.Read<char>(reader), SavedArray.Read<int>(reader), SavedArray.Read<ushort>(reader), EntryFilter.Read(reader));

    /// <summary>Writes it so that it can be read again by the same version.</summary>
    public void Write(BinaryWriter writer)
    {
        SavedArray.Write(writer, units);
        SavedArray.Write(writer, children);
        SavedArray.Write(writer, ends);
        Filter.Write(writer);
    }

    /// <summary>How many characters of the keys make no more than so many different beginnings; 1 at least.</summary>
    public int DepthWithin(int beginnings)
    {
        var depth = 1;
        var (first, end) = (children[Root], children[Root + 1]);
        while (first < end && children[end] - children[first] <= beginnings && children[end] > children[first])
        {
            (first, end) = (children[first], children[end]);
            depth++;
        }

        return depth;
    }

    /// <summary>The node that a unit leads to; −1 where no key goes on with it.</summary>
    public int Follow(int node, char unit)
    {
        var (low, high) = (children[node], children[node + 1]);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (units[middle] < unit)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < children[node + 1] && units[low] == unit ? low : -1;
    }

    /// <summary>
    /// The entries whose key ends at the node, by what must hold at their ends: bit <see cref="Conditions"/> · start + end, where 0 is nothing, 1 the edge of a
    /// word in a script with spaces, and 2 of a mark (<see cref="ByteCondition.EntryStartOfMark"/>) or of a script without (<see cref="ByteCondition.EntryEndOfUnspaced"/>).
    /// </summary>
    public int EndsAt(int node) => ends[node];

    private static bool IsWellFormed(string key)
    {
        for (var i = 0; i < key.Length; i += CodePoints.Units(CodePoints.At(key, i)))
        {
            if (char.IsSurrogate(key[i]) && CodePoints.At(key, i) is >= 0xD800 and <= 0xDFFF)
            {
                return false;
            }
        }

        return true;
    }

    private static int Number(ByteCondition? condition) => condition switch
    {
        null => 0,
        ByteCondition.EntryStart or ByteCondition.EntryEnd => 1,
        _ => 2,
    };

    /// <summary>
    /// A key has a node of its own for each unit behind what it shares with the one before. Nodes are laid out depth by depth: how many there are of each is
    /// counted first.
    /// </summary>
    private static EntryTrie Build(Entry[] entries, ushort[] endsOfEntries)
    {
        var next = FirstOfDepths(entries);
        var count = next[next.Length - 1];
        var (units, children, ends) = (new char[count], new int[count + 1], new ushort[count]);
        (children[Root], children[count]) = (next[1], count);
        for (var i = 0; i < entries.Length; i++)
        {
            var key = entries[i].Key;
            for (var depth = SharedWithBefore(entries, i) + 1; depth <= key.Length; depth++)
            {
                var node = next[depth]++;
                units[node] = key[depth - 1];
                children[node] = next[depth + 1];
            }

            ends[next[key.Length] - 1] |= endsOfEntries[i];
        }

        return new EntryTrie(units, children, ends, EntryFilter.Of(entries));
    }

    /// <summary>The first node of each depth; behind the last depth, how many nodes there are.</summary>
    private static int[] FirstOfDepths(Entry[] entries)
    {
        var counts = new int[entries.Max(e => e.Key.Length) + 2];
        counts[0] = 1;
        for (var i = 0; i < entries.Length; i++)
        {
            for (var depth = SharedWithBefore(entries, i) + 1; depth <= entries[i].Key.Length; depth++)
            {
                counts[depth]++;
            }
        }

        for (var (depth, first) = (0, 0); depth < counts.Length; depth++)
        {
            (counts[depth], first) = (first, first + counts[depth]);
        }

        return counts;
    }

    private static int SharedWithBefore(Entry[] entries, int index)
    {
        if (index == 0)
        {
            return 0;
        }

        var (before, key, shared) = (entries[index - 1].Key, entries[index].Key, 0);
        while (shared < before.Length && shared < key.Length && before[shared] == key[shared])
        {
            shared++;
        }

        return shared;
    }
}
