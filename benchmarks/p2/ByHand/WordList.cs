using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace SpecLang.Benchmarks.ByHand;

/// <summary>Words and phrases, found as the language finds them in texts that are in NFC: whole words, whatever their case; a star leaves the end open.</summary>
internal sealed class WordList
{
    private readonly SearchValues<string> values;
    private readonly (string Text, bool IsOpen)[] entries;
    private readonly FrozenDictionary<char, (string Text, bool IsOpen)[]> byFirst;

    public WordList(params string[] entries)
    {
        this.entries = [.. entries.Select(e => e.EndsWith('*') ? (e[..^1], true) : (e, false)).OrderByDescending(e => e.Item1.Length)];
        values = SearchValues.Create([.. this.entries.Select(e => e.Text)], StringComparison.OrdinalIgnoreCase);
        byFirst = this.entries.GroupBy(e => char.ToUpperInvariant(e.Text[0])).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    public static WordList OfFile(string path) => new([.. File.ReadLines(path).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')]);

    public bool IsIn(ReadOnlySpan<char> text)
    {
        var from = 0;
        while (true)
        {
            var found = text[from..].IndexOfAny(values);
            if (found < 0)
            {
                return false;
            }

            from += found;
            if (IsAt(text, from))
            {
                return true;
            }

            from++;
        }
    }

    public bool IsAtStart(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        return text.Length > 0 && IsAt(text, 0);
    }

    private bool IsAt(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && IsInside(text[at - 1], text[at]) || !byFirst.TryGetValue(char.ToUpperInvariant(text[at]), out var candidates))
        {
            return false;
        }

        foreach (var (entry, isOpen) in candidates)
        {
            var end = at + entry.Length;
            if (text[at..].StartsWith(entry, StringComparison.OrdinalIgnoreCase) && (isOpen || end == text.Length || !IsInside(text[end - 1], text[end])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether no word ends between two characters.</summary>
    public static bool IsInside(char left, char right) => IsWord(left) && IsWord(right) && !IsUnspaced(left) && !IsUnspaced(right);

    public static bool IsWord(char c) => c < 0x80 ? char.IsAsciiLetterOrDigit(c) || c == '_'
        : CharUnicodeInfo.GetUnicodeCategory(c) is <= UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;

    private static bool IsUnspaced(char c) => c is >= '\u0E00' and <= '\u0EFF' or >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';
}
