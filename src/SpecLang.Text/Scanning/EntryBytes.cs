using SpecLang.Text.Entries;
using SpecLang.Text.Patterns;

namespace SpecLang.Text.Scanning;

/// <summary>Adds entries to a <see cref="ByteProgram"/>, as one trie, so that what they have in common is followed once.</summary>
internal sealed class EntryBytes(ByteProgram program, int fact)
{
    private readonly Dictionary<(int Node, int Character), int> trie = [];
    private readonly Dictionary<int, CodePointSet> sets = [];
    private readonly Dictionary<int, int> roots = [];

    /// <summary>Adds the entries; false where one of them can't be found this way.</summary>
    public bool TryAdd(IEnumerable<Entry> entries)
    {
        foreach (var entry in entries)
        {
            if (program.IsTooLarge)
            {
                return true;
            }

            if (!TryAdd(entry))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds the first characters of entries: a match says that an entry may begin there. False where one of them can't be found this way.</summary>
    /// <param name="entries">The entries, in the order of their keys.</param>
    /// <param name="characters">How many characters.</param>
    public bool TryAddBeginnings(Entry[] entries, int characters)
    {
        for (var i = 0; i < entries.Length && !program.IsTooLarge; i++)
        {
            if (i > 0 && AreAlike(entries[i - 1], entries[i], characters))
            {
                continue;
            }

            if (FollowKey(entries[i], characters) is not { } place)
            {
                return false;
            }

            program.Finish(place, isCertain: false);
        }

        return true;
    }

    /// <summary>Whether two entries are known to begin with the same characters, under the same condition.</summary>
    private static bool AreAlike(Entry one, Entry other, int characters)
    {
        if (one.OpenStart != other.OpenStart || string.CompareOrdinal(one.Key, 0, other.Key, 0, characters) != 0)
        {
            return false;
        }

        for (var i = 0; i < characters && i < one.Key.Length; i++)
        {
            if (char.IsSurrogate(one.Key[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryAdd(Entry entry)
    {
        if (FollowKey(entry, entry.Key.Length) is not { } place || !EntryEdges.TryEnd(entry, out var condition))
        {
            return false;
        }

        program.Finish(condition is { } edge ? Guarded(place, edge) : place, isCertain: true);
        return true;
    }

    private int Guarded(int place, ByteCondition condition)
    {
        if (!trie.TryGetValue((place, -(int)condition), out var end))
        {
            trie.Add((place, -(int)condition), end = program.Guard(place, condition, fact));
        }

        return end;
    }

    /// <summary>The place behind so many characters of the entry, or all; null where one of them stands in no text.</summary>
    private int? FollowKey(Entry entry, int characters)
    {
        var place = RootOf(entry);
        for (var i = 0; i < entry.Key.Length && characters > 0; characters--)
        {
            var character = CodePoints.At(entry.Key, i);
            if (character is >= 0xD800 and <= 0xDFFF)
            {
                return null;
            }

            place = Follow(place, character);
            i += CodePoints.Units(character);
        }

        return place;
    }

    private int RootOf(Entry entry)
    {
        var condition = (int?)EntryEdges.Start(entry) ?? -1;
        if (!roots.TryGetValue(condition, out var root))
        {
            root = program.NewNode(fact);
            program.Roots.Add(root);
            roots.Add(condition, root = condition < 0 ? root : program.Guard(root, (ByteCondition)condition, fact));
        }

        return root;
    }

    private int Follow(int place, int character)
    {
        if (trie.TryGetValue((place, character), out var known))
        {
            return known;
        }

        var next = program.NewNode(fact);
        trie.Add((place, character), next);
        program.AddSet(place, next, SetOf(character), isFolded: true, fact);
        if (character == ' ')
        {
            program.AddSet(next, next, SetOf(character), isFolded: true, fact);
        }

        return next;
    }

    private CodePointSet SetOf(int character)
    {
        if (!sets.TryGetValue(character, out var set))
        {
            sets.Add(character, set = character == ' ' ? PropertySets.WhiteSpace : CodePointSet.Range(character, character));
        }

        return set;
    }
}
