using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SpecLang.Runtime.Scanning;

/// <summary>Sixty-four bytes at once; a test of each of them is a bit of the result, the first byte's the lowest.</summary>
internal readonly unsafe struct ByteBlock
{
    private readonly Vector512<byte> wide;
    private readonly Vector256<byte> low;
    private readonly Vector256<byte> high;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ByteBlock(byte* bytes)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            wide = Vector512.Load(bytes);
        }
        else
        {
            low = Vector256.Load(bytes);
            high = Vector256.Load(bytes + 32);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Equal(byte value) => Vector512.IsHardwareAccelerated
        ? Vector512.Equals(wide, Vector512.Create(value)).ExtractMostSignificantBits()
        : Join(Vector256.Equals(low, Vector256.Create(value)), Vector256.Equals(high, Vector256.Create(value)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Less(byte value) => Vector512.IsHardwareAccelerated
        ? Vector512.LessThan(wide, Vector512.Create(value)).ExtractMostSignificantBits()
        : Join(Vector256.LessThan(low, Vector256.Create(value)), Vector256.LessThan(high, Vector256.Create(value)));

    /// <summary>ASCII letters, digits and underscores.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Words() => Vector512.IsHardwareAccelerated
        ? (Vector512.LessThan((wide | Vector512.Create((byte)0x20)) - Vector512.Create((byte)'a'), Vector512.Create((byte)26))
            | Vector512.LessThan(wide - Vector512.Create((byte)'0'), Vector512.Create((byte)10))
            | Vector512.Equals(wide, Vector512.Create((byte)'_'))).ExtractMostSignificantBits()
        : Join(Words(low), Words(high));

    /// <summary>The letters that may stand behind a backslash, but for the <c>u</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong EscapeLetters() => Equal((byte)'"') | Equal((byte)'\\') | Equal((byte)'/') | Equal((byte)'b') | Equal((byte)'f') | Equal((byte)'n') | Equal((byte)'r') | Equal((byte)'t');

    /// <summary>Bytes beyond ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong BeyondAscii() => Vector512.IsHardwareAccelerated ? wide.ExtractMostSignificantBits() : Join(low, high);

    /// <summary>
    /// The first bytes of characters from U+0300 on, but for letters of Cyrillic (U+0400 to U+047F), the punctuation that is common (U+2002 to U+203F)
    /// and Chinese characters (U+4000 to U+9FFF): what is left out is the same in NFC whatever stands beside it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Unsettled()
    {
        var firsts = ~Less(0xCC) & ~Between(0xD0, 0xD1) & ~Between(0xE4, 0xE9);
        return firsts & ~(Equal(0xE2) & (Equal(0x80) >> 1) & (~Less(0x82) >> 2));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Between(byte first, byte last) => Vector512.IsHardwareAccelerated
        ? Vector512.LessThan(wide - Vector512.Create(first), Vector512.Create((byte)(last - first + 1))).ExtractMostSignificantBits()
        : Join(
            Vector256.LessThan(low - Vector256.Create(first), Vector256.Create((byte)(last - first + 1))),
            Vector256.LessThan(high - Vector256.Create(first), Vector256.Create((byte)(last - first + 1))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Words(Vector256<byte> bytes) =>
        Vector256.LessThan((bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'), Vector256.Create((byte)26))
        | Vector256.LessThan(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)10))
        | Vector256.Equals(bytes, Vector256.Create((byte)'_'));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Join(Vector256<byte> low, Vector256<byte> high) => low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << 32);
}
