using SpecLang.Text;
using SpecLang.Text.Scanning;
using SpecLang.Text.Unicode;

namespace SpecLang.Runtime.Scanning;

/// <summary>Reads a text from one place on, character by character as entries are compared, along a trie.</summary>
internal static class EntryWalk
{
    private const int EndsOfStart = (1 << EntryTrie.Conditions) - 1;

    /// <summary>Whether an entry begins at a place; the text is one that normalization leaves as it is.</summary>
    /// <param name="trie">The entries.</param>
    /// <param name="text">The text.</param>
    /// <param name="at">The place, at which a character begins.</param>
    /// <param name="upTo">How far the text was read.</param>
    public static bool IsEntryAt(EntryTrie trie, in RawText text, int at, out int upTo)
    {
        var starts = Starts(text.Before(at));
        var node = EntryTrie.Root;
        upTo = at;
        while (upTo < text.End)
        {
            var character = text.Read(ref upTo);
            if (CodePoints.IsWhiteSpace(character))
            {
                SkipWhiteSpace(in text, ref upTo);
                character = ' ';
            }

            node = Follow(trie, node, WordFolding.Fold(character));
            if (node < 0)
            {
                return false;
            }

            var ends = trie.EndsAt(node) & starts;
            if (ends != 0 && (ends & Ends(text.Behind(upTo))) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int Follow(EntryTrie trie, int node, int character)
    {
        if (character <= char.MaxValue)
        {
            return trie.Follow(node, (char)character);
        }

        node = trie.Follow(node, (char)(0xD800 + ((character - 0x10000) >> 10)));
        return node < 0 ? node : trie.Follow(node, (char)(0xDC00 + ((character - 0x10000) & 0x3FF)));
    }

    private static void SkipWhiteSpace(in RawText text, ref int at)
    {
        var next = at;
        while (next < text.End && CodePoints.IsWhiteSpace(text.Read(ref next)))
        {
            at = next;
        }
    }

    /// <summary>The entries that may begin behind a neighbour, whatever holds at their ends.</summary>
    private static int Starts(ByteNeighbour before)
    {
        var starts = EndsOfStart;
        starts |= ByteConditions.Holds(ByteCondition.EntryStart, before, ByteNeighbour.None) ? EndsOfStart << EntryTrie.Conditions : 0;
        return starts | (ByteConditions.Holds(ByteCondition.EntryStartOfMark, before, ByteNeighbour.None) ? EndsOfStart << (2 * EntryTrie.Conditions) : 0);
    }

    /// <summary>The entries that may end before a neighbour, whatever holds at their starts.</summary>
    private static int Ends(ByteNeighbour behind)
    {
        var ends = 1 | (ByteConditions.Holds(ByteCondition.EntryEnd, ByteNeighbour.None, behind) ? 2 : 0) | (ByteConditions.Holds(ByteCondition.EntryEndOfUnspaced, ByteNeighbour.None, behind) ? 4 : 0);
        return ends | (ends << EntryTrie.Conditions) | (ends << (2 * EntryTrie.Conditions));
    }
}
