using SpecLang.Text.Patterns;

namespace SpecLang.Text.Scanning;

/// <summary>A set of characters as bytes within a JSON text.</summary>
/// <param name="Plain">The ASCII characters that stand for themselves.</param>
/// <param name="Escaped">What stands behind the backslash of those that are, or may be, escaped.</param>
/// <param name="BeyondAscii">The other characters; empty where <paramref name="HasAllBeyondAscii"/>.</param>
/// <param name="HasAllBeyondAscii">Whether all other characters are in the set.</param>
internal sealed record RawSet(IReadOnlyList<ByteRange> Plain, IReadOnlyList<byte> Escaped, IReadOnlyList<ByteRange[]> BeyondAscii, bool HasAllBeyondAscii)
{
    private const int FirstPlain = 0x20;
    private const int FirstBeyondAscii = 0x80;

    public static RawSet Of(CodePointSet set)
    {
        var plain = new List<ByteRange>();
        var escaped = new List<byte>();
        for (var character = 0; character < FirstBeyondAscii; character++)
        {
            if (!set.Contains(character))
            {
                continue;
            }

            if (EscapeOf(character) is { } letter)
            {
                escaped.Add(letter);
            }

            if (character >= FirstPlain && character is not ('"' or '\\'))
            {
                AddPlain(plain, (byte)character);
            }
        }

        var hasAll = HasAll(set);
        return new RawSet(plain, escaped, hasAll ? [] : Utf8Sequences.Of(set), hasAll);
    }

    private static void AddPlain(List<ByteRange> plain, byte character)
    {
        if (plain.Count > 0 && plain[plain.Count - 1].Last + 1 == character)
        {
            plain[plain.Count - 1] = plain[plain.Count - 1] with { Last = character };
        }
        else
        {
            plain.Add(new ByteRange(character, character));
        }
    }

    private static bool HasAll(CodePointSet set)
    {
        var next = FirstBeyondAscii;
        foreach (var (first, last) in set.Ranges())
        {
            if (first > next && !(next >= 0xD800 && first <= 0xE000))
            {
                return false;
            }

            next = Math.Max(next, last + 1);
        }

        return next > CodePoints.Maximum;
    }

    private static byte? EscapeOf(int character) => character switch
    {
        '\b' => (byte)'b',
        '\f' => (byte)'f',
        '\n' => (byte)'n',
        '\r' => (byte)'r',
        '\t' => (byte)'t',
        '"' or '\\' or '/' => (byte)character,
        _ => null,
    };
}
