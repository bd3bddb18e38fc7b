using SpecLang.Text.Entries;

namespace SpecLang.Text.Scanning;

/// <summary>What must hold at the ends of an entry, as <see cref="WordEdge"/> has it.</summary>
internal static class EntryEdges
{
    /// <summary>The condition where the entry begins; null where there is none.</summary>
    public static ByteCondition? Start(Entry entry)
    {
        var first = CodePoints.At(entry.Key, 0);
        if (entry.OpenStart || !CodePoints.IsWord(first))
        {
            return null;
        }

        if (CodePoints.IsMark(first))
        {
            return ByteCondition.EntryStartOfMark;
        }

        return CodePoints.IsUnspaced(first) ? null : ByteCondition.EntryStart;
    }

    /// <summary>Gives the condition where the entry ends, null where there is none; false where it can't be told from the characters beside that place.</summary>
    public static bool TryEnd(Entry entry, out ByteCondition? end)
    {
        end = null;
        if (entry.OpenEnd || !CodePoints.IsWord(CodePoints.Before(entry.Key, entry.Key.Length)))
        {
            return true;
        }

        if (Stem(entry.Key) is not { } stem)
        {
            return false;
        }

        end = CodePoints.IsUnspaced(stem) ? ByteCondition.EntryEndOfUnspaced : ByteCondition.EntryEnd;
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
}
