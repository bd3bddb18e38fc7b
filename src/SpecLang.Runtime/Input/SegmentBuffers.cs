using System.Collections.Concurrent;
using SpecLang.Runtime.Scanning;

namespace SpecLang.Runtime.Input;

/// <summary>The arrays that hold stretches of input, used again and again. Thread-safe.</summary>
public sealed class SegmentBuffers
{
    /// <summary>So many bytes of whole lines are read at once. Both the bytes and what is noted about them stay in a processor's second cache.</summary>
    internal const int SegmentBytes = 256 * 1024;

    private readonly ConcurrentBag<byte[]> free = [];

    /// <summary>Gives an array back that nobody looks at any more.</summary>
    public void Return(byte[] bytes) => free.Add(bytes);

    internal byte[] Rent() => free.TryTake(out var bytes) ? bytes : GC.AllocateUninitializedArray<byte>(SegmentBytes + RecordScanner.Padding, pinned: true);
}
