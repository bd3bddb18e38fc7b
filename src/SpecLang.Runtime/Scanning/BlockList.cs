using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SpecLang.Runtime.Scanning;

/// <summary>Blocks of sixty-four bytes in which texts stand that are looked at together, in order. Belongs to one thread at a time.</summary>
internal sealed unsafe class BlockList
{
    /// <summary>The most blocks: their bytes stay in a processor's first cache.</summary>
    public const int Most = 256;

    private readonly int[] blocks = GC.AllocateUninitializedArray<int>(Most, pinned: true);
    private readonly ulong[] bits = GC.AllocateUninitializedArray<ulong>(2 * Most, pinned: true);

    public BlockList()
    {
        Blocks = (int*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(blocks));
        Inside = (ulong*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(bits));
        Marked = Inside + Most;
    }

    public int Count { get; private set; }

    /// <summary>The numbers of the blocks. One in which two texts stand is there twice.</summary>
    public int* Blocks { get; }

    /// <summary>By block, the bytes of the text but for its first.</summary>
    public ulong* Inside { get; }

    /// <summary>By block, room for a search to mark where matches may begin.</summary>
    public ulong* Marked { get; }

    public void Clear() => Count = 0;

    /// <summary>Adds the blocks of a text, as many as there is room for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The first of its blocks that is not yet looked at.</param>
    /// <returns>The next one.</returns>
    public int Add(in RawText text, int first)
    {
        if (text.End <= text.Start)
        {
            return first;
        }

        var upTo = Math.Min(first + Most - Count, ((text.End - 1) >> 6) + 1);
        var next = Count;
        for (var block = first; block < upTo; block++)
        {
            Blocks[next] = block;
            Inside[next++] = ulong.MaxValue;
        }

        // What belongs to other texts is left out at both ends.
        if (first == text.Start >> 6)
        {
            Inside[Count] = text.Within(first) & ~(1UL << (text.Start & 63));
        }

        Inside[next - 1] &= text.Within(upTo - 1);
        Count = next;
        return upTo;
    }
}
