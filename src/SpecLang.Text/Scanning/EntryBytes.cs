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

    private bool TryAdd(Entry entry)
    {
        var place = RootOf(entry);
        for (var i = 0; i < entry.Key.Length;)
        {
            var character = CodePoints.At(entry.Key, i);
            if (character is >= 0xD800 and <= 0xDFFF)
            {
                return false;
            }

            place = Follow(place, character);
            i += CodePoints.Units(character);
        }

        if (entry.OpenEnd || !CodePoints.IsWord(CodePoints.Before(entry.Key, entry.Key.Length)))
        {
            program.Finish(place, isCertain: true);
            return true;
        }

        if (Stem(entry.Key) is not { } stem)
        {
            return false;
        }

        var condition = CodePoints.IsUnspaced(stem) ? ByteCondition.EntryEndOfUnspaced : ByteCondition.EntryEnd;
        if (!trie.TryGetValue((place, -(int)condition), out var end))
        {
            trie.Add((place, -(int)condition), end = program.Guard(place, condition, fact));
        }

        program.Finish(end, isCertain: true);
        return true;
    }

    /// <summary>The character that the last one stands on; null where the entry has none.</summary>
    private static int? Stem(string key)
    {
        for (var i = key.Length; i > 0;)
        {
            var character = CodePoints.Before(key, i);
            if (!CodePoints.IsMark(character))
            {
                return character;
            }

            i -= CodePoints.Units(character);
        }

        return null;
    }

    private int RootOf(Entry entry)
    {
        var first = CodePoints.At(entry.Key, 0);
        int condition;
        if (entry.OpenStart || !CodePoints.IsWord(first))
        {
            condition = -1;
        }
        else if (CodePoints.IsMark(first))
        {
            condition = (int)ByteCondition.EntryStartOfMark;
        }
        else
        {
            condition = CodePoints.IsUnspaced(first) ? -1 : (int)ByteCondition.EntryStart;
        }

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
