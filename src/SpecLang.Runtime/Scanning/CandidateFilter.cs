using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Scanning;

/// <summary>Looks at many places at a time whether matches may begin there, by the bytes that stand there and behind.</summary>
internal static unsafe class CandidateFilter
{
    /// <summary>Marks where the bytes from each byte on may begin a match.</summary>
    /// <param name="group">Whose matches.</param>
    /// <param name="bytes">The bytes of all lines.</param>
    /// <param name="candidates">Takes a bit for each byte.</param>
    /// <param name="first">The first word of bits.</param>
    /// <param name="last">The last one.</param>
    public static void Mark(ScanGroup group, byte* bytes, ulong* candidates, int first, int last)
    {
        if (Avx512Vbmi.IsSupported)
        {
            MarkBySets(group, bytes, candidates, first, last);
        }
        else if (Avx2.IsSupported)
        {
            MarkByHalves(group, bytes, candidates, first, last);
        }
        else
        {
            MarkBySmallVectors(group, bytes, candidates, first, last);
        }
    }

    // Sixteen registers for the tables of all places; a byte beyond ASCII counts as the one with the same lower bits.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void MarkBySets(ScanGroup group, byte* bytes, ulong* candidates, int first, int last)
    {
        const int half = PrefixFilter.Members / 2;
        var sets = group.Sets;
        var (low0, high0) = (Vector512.Load(sets), Vector512.Load(sets + half));
        var (low1, high1) = (Vector512.Load(sets + (2 * half)), Vector512.Load(sets + (3 * half)));
        var (low2, high2) = (Vector512.Load(sets + (4 * half)), Vector512.Load(sets + (5 * half)));
        var (low3, high3) = (Vector512.Load(sets + (6 * half)), Vector512.Load(sets + (7 * half)));
        var (low4, high4) = (Vector512.Load(sets + (8 * half)), Vector512.Load(sets + (9 * half)));
        var (low5, high5) = (Vector512.Load(sets + (10 * half)), Vector512.Load(sets + (11 * half)));
        var (low6, high6) = (Vector512.Load(sets + (12 * half)), Vector512.Load(sets + (13 * half)));
        var (low7, high7) = (Vector512.Load(sets + (14 * half)), Vector512.Load(sets + (15 * half)));
        for (var word = first; word <= last; word++)
        {
            var at = bytes + (word << 6);
            var left = Avx512Vbmi.PermuteVar64x8x2(low0, Vector512.Load(at), high0)
                & Avx512Vbmi.PermuteVar64x8x2(low1, Vector512.Load(at + 1), high1)
                & Avx512Vbmi.PermuteVar64x8x2(low2, Vector512.Load(at + 2), high2)
                & Avx512Vbmi.PermuteVar64x8x2(low3, Vector512.Load(at + 3), high3)
                & Avx512Vbmi.PermuteVar64x8x2(low4, Vector512.Load(at + 4), high4)
                & Avx512Vbmi.PermuteVar64x8x2(low5, Vector512.Load(at + 5), high5)
                & Avx512Vbmi.PermuteVar64x8x2(low6, Vector512.Load(at + 6), high6)
                & Avx512Vbmi.PermuteVar64x8x2(low7, Vector512.Load(at + 7), high7);
            candidates[word] = ~Vector512.Equals(left, Vector512<byte>.Zero).ExtractMostSignificantBits();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void MarkByHalves(ScanGroup group, byte* bytes, ulong* candidates, int first, int last)
    {
        var low0 = Table(group.Low);
        var low1 = Table(group.Low + 16);
        var low2 = Table(group.Low + 32);
        var low3 = Table(group.Low + 48);
        var high0 = Table(group.High);
        var high1 = Table(group.High + 16);
        var high2 = Table(group.High + 32);
        var high3 = Table(group.High + 48);
        var (place0, place1, place2, place3) = (group.Places[0], group.Places[1], group.Places[2], group.Places[3]);
        for (var word = first; word <= last; word++)
        {
            var at = bytes + (word << 6);
            var left = Sets(at + place0, low0, high0) & Sets(at + place1, low1, high1) & Sets(at + place2, low2, high2) & Sets(at + place3, low3, high3);
            at += 32;
            var right = Sets(at + place0, low0, high0) & Sets(at + place1, low1, high1) & Sets(at + place2, low2, high2) & Sets(at + place3, low3, high3);
            candidates[word] = ~(Vector256.Equals(left, Vector256<byte>.Zero).ExtractMostSignificantBits()
                | ((ulong)Vector256.Equals(right, Vector256<byte>.Zero).ExtractMostSignificantBits() << 32));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void MarkBySmallVectors(ScanGroup group, byte* bytes, ulong* candidates, int first, int last)
    {
        for (var word = first; word <= last; word++)
        {
            var bits = 0UL;
            for (var part = 0; part < 64; part += 16)
            {
                var at = bytes + (word << 6) + part;
                var left = Vector128<byte>.AllBitsSet;
                for (var place = 0; place < FilterPlaces.Count && left != Vector128<byte>.Zero; place++)
                {
                    var value = Vector128.Load(at + group.Places[place]);
                    left &= Vector128.Shuffle(Vector128.Load(group.Low + (place * PrefixFilter.Halves)), value & Vector128.Create((byte)15));
                    left &= Vector128.Shuffle(Vector128.Load(group.High + (place * PrefixFilter.Halves)), value >> 4);
                }

                bits |= (ulong)(~Vector128.Equals(left, Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xFFFF) << part;
            }

            candidates[word] = bits;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Table(byte* table)
    {
        var half = Vector128.Load(table);
        return Vector256.Create(half, half);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Sets(byte* at, Vector256<byte> low, Vector256<byte> high)
    {
        var value = Vector256.Load(at);
        var half = Vector256.Create((byte)15);
        return Avx2.Shuffle(low, value & half) & Avx2.Shuffle(high, (value.AsUInt16() >> 4).AsByte() & half);
    }
}
