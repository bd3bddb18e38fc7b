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

    private EntryTrie(char[] units, int[] children, ushort[] ends)
    {
        this.units = units;
        this.children = children;
        this.ends = ends;
    }

    /// <summary>The node that nothing has been read at.</summary>
    public static int Root => 0;

    /// <summary>The trie; null where an entry can't be told from the characters at its ends and beside them.</summary>
    public static EntryTrie? TryBuild(IEnumerable<Entry> entries)
    {
        var endsOfKeys = new Dictionary<string, ushort>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!EntryEdges.TryEnd(entry, out var end) || entry.Key.Any(char.IsSurrogate) && !IsWellFormed(entry.Key))
            {
                return null;
            }

            endsOfKeys.TryGetValue(entry.Key, out var known);
            endsOfKeys[entry.Key] = (ushort)(known | (1 << ((Number(EntryEdges.Start(entry)) * Conditions) + Number(end))));
        }

        var keys = endsOfKeys.Keys.ToArray();
        Array.Sort(keys, StringComparer.Ordinal);
        return Build(keys, Array.ConvertAll(keys, key => endsOfKeys[key]));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">There is less than that.</exception>
    public static EntryTrie Read(BinaryReader reader) => new(SavedArray.Read<char>(reader), SavedArray.Read<int>(reader), SavedArray.Read<ushort>(reader));

    /// <summary>Writes it so that it can be read again by the same version.</summary>
    public void Write(BinaryWriter writer)
    {
        SavedArray.Write(writer, units);
        SavedArray.Write(writer, children);
        SavedArray.Write(writer, ends);
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
            if (CodePoints.At(key, i) is >= 0xD800 and <= 0xDFFF)
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

    private static EntryTrie Build(string[] keys, ushort[] endsOfKeys)
    {
        var labels = new List<char> { '\0' };
        var firsts = new List<int>();
        var flags = new List<ushort>();
        var level = new List<(int Low, int High)> { (0, keys.Length) };
        for (var depth = 0; level.Count > 0; depth++)
        {
            var next = new List<(int Low, int High)>();
            foreach (var (low, high) in level)
            {
                var at = low;
                flags.Add(at < high && keys[at].Length == depth ? endsOfKeys[at++] : (ushort)0);
                firsts.Add(labels.Count);
                while (at < high)
                {
                    var first = at;
                    while (at < high && keys[at][depth] == keys[first][depth])
                    {
                        at++;
                    }

                    labels.Add(keys[first][depth]);
                    next.Add((first, at));
                }
            }

            level = next;
        }

        firsts.Add(labels.Count);
        return new EntryTrie([.. labels], [.. firsts], [.. flags]);
    }
}
