using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SpecLang.Runtime.Input;

/// <summary>How many line feeds lines hold, and how many of them are records, since there may be blank ones.</summary>
internal static class LineCount
{
    /// <summary>Counts lines of which the last need not end.</summary>
    public static (int LineFeeds, int Records) Of(ReadOnlySpan<byte> lines)
    {
        var (feeds, blanks) = (0, IsBlank(lines) ? 1 : 0);
        var at = 0;
        for (; at <= lines.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
        {
            var bits = Vector256.Equals(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(lines), (nuint)at), Vector256.Create((byte)'\n')).ExtractMostSignificantBits();
            for (; bits != 0; bits &= bits - 1)
            {
                feeds++;
                blanks += IsBlank(lines[(at + BitOperations.TrailingZeroCount(bits) + 1)..]) ? 1 : 0;
            }
        }

        for (; at < lines.Length; at++)
        {
            if (lines[at] == '\n')
            {
                feeds++;
                blanks += IsBlank(lines[(at + 1)..]) ? 1 : 0;
            }
        }

        return (feeds, feeds + 1 - blanks);
    }

    /// <summary>Whether nothing but white space stands before the next line feed, if there is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBlank(ReadOnlySpan<byte> rest) => rest.IsEmpty || (rest[0] <= ' ' && IsBlankLine(rest));

    private static bool IsBlankLine(ReadOnlySpan<byte> rest)
    {
        var other = rest.IndexOfAnyExcept(" \t\r"u8);
        return other < 0 || rest[other] == '\n';
    }
}
