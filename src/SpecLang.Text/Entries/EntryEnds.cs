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
    public (int End, string Entry)? Accept(string text, int position, string key)
    {
        var atEdge = WordEdge.At(text, position);
        if (Closed is not null && (atEdge || !CodePoints.IsWord(CodePoints.Before(key, key.Length))))
        {
            var end = Open is null ? position : WordEdge.End(text, position);
            return end == position ? (position, Closed) : (end, Open ?? Closed);
        }

        return Open is null ? null : (WordEdge.End(text, position), Open);
    }
}
