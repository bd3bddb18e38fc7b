using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SpecLang.Runtime.Scanning;

/// <summary>
/// Whether bytes are UTF-8, by what three tables say of the halves of two neighbours (J. Keiser and D. Lemire, Validating UTF-8 In Less Than One
/// Instruction Per Byte, 2021).
/// </summary>
internal static unsafe class Utf8Blocks
{
    private const byte TooShort = 1;
    private const byte TooLong = 1 << 1;
    private const byte Overlong3 = 1 << 2;
    private const byte TooLarge = 1 << 3;
    private const byte Surrogate = 1 << 4;
    private const byte Overlong2 = 1 << 5;
    private const byte TooLarge1000 = 1 << 6;
    private const byte Overlong4 = 1 << 6;
    private const byte TwoContinuations = 1 << 7;
    private const byte Carry = TooShort | TooLong | TwoContinuations;
    private const byte Continuation = 0x80;
    private const byte Large = Carry | TooLarge | TooLarge1000;
    private const byte Lower = TooLong | Overlong2 | TwoContinuations;

    /// <summary>Whether there are such instructions.</summary>
    public static bool IsSupported => Avx2.IsSupported;

    /// <summary>Whether sixty-four bytes go on well from those before them. Whether the last character ends is told by the next ones.</summary>
    /// <param name="bytes">The bytes; three more can be read before them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool GoOn(byte* bytes) => (Errors(bytes) | Errors(bytes + Vector256<byte>.Count)) == Vector256<byte>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Errors(byte* bytes)
    {
        var half = Vector256.Create((byte)15);
        var value = Vector256.Load(bytes);
        var before = Vector256.Load(bytes - 1);
        var special = Avx2.Shuffle(Twice(Vector128.Create(
                TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
                TooShort | Overlong2, TooShort, TooShort | Overlong3 | Surrogate, TooShort | TooLarge | TooLarge1000 | Overlong4)), (before.AsUInt16() >> 4).AsByte() & half)
            & Avx2.Shuffle(Twice(Vector128.Create(
                Carry | Overlong3 | Overlong2 | Overlong4, Carry | Overlong2, Carry, Carry, Carry | TooLarge, Large, Large, Large, Large, Large, Large, Large, Large, Large | Surrogate, Large, Large)), before & half)
            & Avx2.Shuffle(Twice(Vector128.Create(
                TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, Lower | Overlong3 | TooLarge1000 | Overlong4, Lower | Overlong3 | TooLarge,
                Lower | Surrogate | TooLarge, Lower | Surrogate | TooLarge, TooShort, TooShort, TooShort, TooShort)), (value.AsUInt16() >> 4).AsByte() & half);

        // The third byte of three and the third and fourth of four are continuations behind another one.
        var expected = Avx2.SubtractSaturate(Vector256.Load(bytes - 2), Vector256.Create((byte)(0xE0 - Continuation)))
            | Avx2.SubtractSaturate(Vector256.Load(bytes - 3), Vector256.Create((byte)(0xF0 - Continuation)));
        return (expected & Vector256.Create(Continuation)) ^ special;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Twice(Vector128<byte> table) => Vector256.Create(table, table);
}
