using System.Collections.Concurrent;
using SpecLang.Runtime.Scanning;

namespace SpecLang.Runtime.Input;

/// <summary>The arrays that hold stretches of input, used again and again. Thread-safe.</summary>
public sealed class SegmentBuffers
{
    /// <summary>So many bytes of whole lines are read at once. Both the bytes and what is noted about them stay in a processor's second cache.</summary>
    internal const int SegmentBytes = 256 * 1024;

    private const int ArrayBytes = SegmentBytes + RecordScanner.Padding;

    private readonly ConcurrentBag<byte[]> free = [];

    /// <summary>Gives an array back that nobody looks at any more. Longer ones than usual, in which a long line stood, are not kept.</summary>
    public void Return(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (IsUsual(bytes))
        {
            free.Add(bytes);
        }
    }

    internal byte[] Rent() => free.TryTake(out var bytes) ? bytes : Allocate(ArrayBytes);

    /// <summary>Whether an array is as long as those that are kept.</summary>
    internal static bool IsUsual(byte[] bytes) => bytes.Length == ArrayBytes;

    internal static byte[] Allocate(int length) => GC.AllocateUninitializedArray<byte>(length, pinned: true);
}
