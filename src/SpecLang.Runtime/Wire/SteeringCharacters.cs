using System.Buffers;
using System.Text;

namespace SpecLang.Runtime.Wire;

/// <summary>
/// The characters that are never written as they are: those that move a terminal's cursor, change its colours or its writing direction, break a
/// line where a reader sees none, or hide text. They are controls (Unicode category Cc), line and paragraph separators, the format characters
/// (Cf) without a sign of their own, tags, and noncharacters. The joiners U+200C and U+200D are not among them, as Persian words and emoji
/// need them and they steer nothing. The list is fixed, so that output does not depend on a runtime's version of Unicode.
/// </summary>
public static class SteeringCharacters
{
    private static readonly (int First, int Last)[] Ranges =
    [
        (0x0000, 0x001F), (0x007F, 0x009F), (0x00AD, 0x00AD), (0x061C, 0x061C), (0x180E, 0x180E), (0x200B, 0x200B), (0x200E, 0x200F),
        (0x2028, 0x202E), (0x2060, 0x206F), (0xFDD0, 0xFDEF), (0xFEFF, 0xFEFF), (0xFFF0, 0xFFFB), (0xFFFE, 0xFFFF),
        (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE00FF), (0xE01F0, 0xE0FFF),
    ];

    private static readonly SearchValues<char> Suspects = SearchValues.Create([.. SuspectUnits()]);

    /// <summary>Whether a code point is one of them.</summary>
    public static bool Contains(Rune character)
    {
        var value = character.Value;
        if (value is >= 0x20 and < 0x7F)
        {
            return false;
        }

        if ((value & 0xFFFE) == 0xFFFE)
        {
            return true;
        }

        foreach (var (first, last) in Ranges)
        {
            if (value <= last)
            {
                return value >= first;
            }
        }

        return false;
    }

    /// <summary>The index of the first UTF-16 unit that begins one of them or is a lone surrogate; -1 where there is none.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => IndexIn(text, Suspects);

    /// <summary>As <see cref="IndexIn(ReadOnlySpan{char})"/>, for units that a format has to escape besides.</summary>
    /// <param name="text">The text.</param>
    /// <param name="suspects">The units to stop at; what <see cref="WithSuspects"/> gave.</param>
    internal static int IndexIn(ReadOnlySpan<char> text, SearchValues<char> suspects)
    {
        var start = 0;
        while (true)
        {
            var found = text[start..].IndexOfAny(suspects);
            if (found < 0)
            {
                return -1;
            }

            start += found;
            if (!char.IsSurrogate(text[start])
                || Rune.DecodeFromUtf16(text[start..], out var character, out var length) != OperationStatus.Done
                || Contains(character))
            {
                return start;
            }

            start += length;
        }
    }

    /// <summary>The units at which one of these characters, or one of <paramref name="others"/>, may begin.</summary>
    internal static SearchValues<char> WithSuspects(ReadOnlySpan<char> others) => SearchValues.Create([.. SuspectUnits(), .. others]);

    private static IEnumerable<char> SuspectUnits()
    {
        foreach (var (first, last) in Ranges)
        {
            for (var unit = first; unit <= last && unit <= char.MaxValue; unit++)
            {
                yield return (char)unit;
            }
        }

        for (var unit = '\uD800'; unit <= '\uDFFF'; unit++)
        {
            yield return unit;
        }
    }
}
