using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using SpecLang.Text;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Scanning;

/// <summary>A text as it stands between its quotes, in lines that an index was made of.</summary>
/// <param name="bytes">The bytes of all lines.</param>
/// <param name="start">Where the text begins in them.</param>
/// <param name="end">Where its closing quote stands.</param>
/// <param name="index">The index of the lines.</param>
internal readonly unsafe struct RawText(byte* bytes, int start, int end, SegmentIndex index)
{
    private const int LongestStackOfMarks = 32;
    private static readonly byte[] Traits = CharacterTraits.Bmp16;

    public int Start => start;

    public int End => end;

    /// <summary>The bytes of all lines.</summary>
    public byte* Bytes => bytes;

    /// <summary>The bits of a word that belong to the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Within(int word)
    {
        var bits = ulong.MaxValue;
        if (word == start >> 6)
        {
            bits <<= start & 63;
        }

        return word == (end - 1) >> 6 ? bits & (ulong.MaxValue >> (63 - ((end - 1) & 63))) : bits;
    }

    /// <summary>The text before a place in it, at which a character begins.</summary>
    public RawText UpTo(int at) => new(bytes, start, at, index);

    /// <summary>The length in UTF-16 units: one a byte that begins a character, two where it takes four bytes, and one an escape.</summary>
    public int CountUnits()
    {
        var units = end - start;
        for (var word = start >> 6; word <= (end - 1) >> 6; word++)
        {
            units -= BitOperations.PopCount(index.Escaped[word] & Within(word));
            var beyond = index.BeyondAscii[word] & Within(word);
            if (beyond != 0)
            {
                var block = new ByteBlock(bytes + (word << 6));
                units += BitOperations.PopCount(beyond & ~block.Less(0xF0)) - BitOperations.PopCount(beyond & block.Less(0xC0));
            }
        }

        return units;
    }

    /// <summary>The place of the first character, from a place on, that its normal form might change, compose, or move behind another; −1 where there is none.</summary>
    public int UnsettledFrom(int from)
    {
        if (!index.IsAnyUnsettled)
        {
            return -1;
        }

        var unsettled = index.Unsettled;
        var last = (end - 1) >> 6;
        for (var word = from >> 6; word <= last; word++)
        {
            if (unsettled[word] != 0)
            {
                return UnsettledFrom(from, word);
            }
        }

        return -1;
    }

    private int UnsettledFrom(int from, int word)
    {
        var combiningUpTo = -1;
        for (; word <= (end - 1) >> 6; word++)
        {
            for (var bits = index.Unsettled[word] & Within(word); bits != 0; bits &= bits - 1)
            {
                var at = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (at < from)
                {
                    continue;
                }

                var trait = TraitOf(at);
                if (trait > 1 || (trait == 1 && at == combiningUpTo))
                {
                    return at;
                }

                combiningUpTo = trait == 1 ? at + LengthOf(bytes[at]) : -1;
            }
        }

        return -1;
    }

    private static int LengthOf(byte first) => first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;

    /// <summary>What stands before a place, at which a character begins.</summary>
    public ByteNeighbour Before(int at)
    {
        if (at == start)
        {
            return ByteNeighbour.None;
        }

        var last = bytes[at - 1];
        if (last < 0x80)
        {
            if (IsEscaped(at - 1))
            {
                return last switch { (byte)'n' => ByteNeighbour.LineFeed, (byte)'r' => ByteNeighbour.CarriageReturn, _ => ByteNeighbour.Other };
            }

            return ((index.Words[(at - 1) >> 6] >> ((at - 1) & 63)) & 1) != 0 ? ByteNeighbour.Word : ByteNeighbour.Other;
        }

        var place = FirstByte(at - 1);
        var character = CharacterAt(place);
        var stem = character;
        for (var i = 0; i < LongestStackOfMarks && CodePoints.IsMark(stem) && place > start; i++)
        {
            // An escape stands for no mark and for nothing written without spaces.
            place = FirstByte(place - 1);
            stem = bytes[place] < 0x80 ? bytes[place] : CharacterAt(place);
        }

        return ByteConditions.Before(character, stem);
    }

    /// <summary>What stands behind a place, at which a character begins.</summary>
    public ByteNeighbour Behind(int at)
    {
        if (at == end)
        {
            return ByteNeighbour.None;
        }

        return bytes[at] switch
        {
            (byte)'\\' => bytes[at + 1] switch { (byte)'n' => ByteNeighbour.LineFeed, (byte)'r' => ByteNeighbour.CarriageReturn, _ => ByteNeighbour.Other },
            < 0x80 => CodePoints.IsWord(bytes[at]) ? ByteNeighbour.Word : ByteNeighbour.Other,
            _ => ByteConditions.Behind(CharacterAt(at)),
        };
    }

    /// <summary>The characters around a place that a match may hold, and one more on either side.</summary>
    /// <param name="mayHold">By byte, whether a match may hold it.</param>
    /// <param name="at">The place.</param>
    public (int From, int To) Stretch(bool[] mayHold, int at)
    {
        var from = at;
        var isInside = true;
        while (isInside && from > start)
        {
            from = Previous(from);
            isInside = mayHold[bytes[from]];
        }

        var to = at;
        isInside = true;
        while (isInside && to < end)
        {
            isInside = mayHold[bytes[to]];
            to += bytes[to] == '\\' ? 2 : 1;
            while (to < end && (bytes[to] & 0xC0) == 0x80)
            {
                to++;
            }
        }

        return (from, to);
    }

    /// <summary>The character that begins at a place; the place becomes that of the next one.</summary>
    public int Read(ref int at)
    {
        var first = bytes[at];
        if (first >= 0x80)
        {
            var character = CharacterAt(at);
            at += LengthOf(first);
            return character;
        }

        at++;
        return first != '\\' ? first : bytes[at++] switch
        {
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            var itself => itself,
        };
    }

    /// <summary>The character beyond ASCII that begins at a place.</summary>
    public int CharacterAt(int at)
    {
        Rune.DecodeFromUtf8(new ReadOnlySpan<byte>(bytes + at, 4), out var rune, out _);
        return rune.Value;
    }

    private int TraitOf(int at)
    {
        int first = bytes[at];
        return first switch
        {
            < 0xE0 => Traits[((first & 0x1F) << 6) | (bytes[at + 1] & 0x3F)],
            < 0xF0 => Traits[((first & 0xF) << 12) | ((bytes[at + 1] & 0x3F) << 6) | (bytes[at + 2] & 0x3F)],
            _ => CharacterTraits.Of(CharacterAt(at)),
        };
    }

    /// <summary>Where the character begins that ends before a place: its first byte, or its backslash.</summary>
    public int Previous(int at) => IsEscaped(at - 1) ? at - 2 : FirstByte(at - 1);

    private bool IsEscaped(int at) => ((index.Escaped[at >> 6] >> (at & 63)) & 1) != 0;

    private int FirstByte(int at)
    {
        while (at > start && (bytes[at] & 0xC0) == 0x80)
        {
            at--;
        }

        return at;
    }
}
