using System.Runtime.InteropServices;

namespace SpecLang.Text.Entries;

/// <summary>The entries that share one key, as they were written: the first whose end is closed and the first whose end is open.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct EntryEnds(string? Closed, string? Open)
{
    public EntryEnds With(Entry entry) => entry.OpenEnd
        ? this with { Open = Open ?? entry.Written }
        : this with { Closed = Closed ?? entry.Written };

    /// <summary>Where a match ends whose key has been read up to a unit, and the entry it counts for; null where a word edge is missing.</summary>
    public (int End, string Entry)? Accept(ReadOnlySpan<char> text, int position, string key)
    {
        var endsInWord = CodePoints.IsWord(CodePoints.Before(key, key.Length));
        var open = Open is null ? position : OpenEnd(text, position, endsInWord);
        if (Closed is not null && open == position && (!endsInWord || WordEdge.At(text, position)))
        {
            return (position, Closed);
        }

        if (Open is not null)
        {
            return (open, Open);
        }

        return null;
    }

    // Behind another character, as in `c+*`, the word that follows at once belongs to the match.
    private static int OpenEnd(ReadOnlySpan<char> text, int position, bool endsInWord) =>
        !endsInWord && position < text.Length && CodePoints.IsWord(CodePoints.At(text, position))
            ? WordEdge.Next(text, position)
            : WordEdge.End(text, position);
}
