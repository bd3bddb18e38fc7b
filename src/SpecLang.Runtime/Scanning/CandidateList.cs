using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Scanning;

/// <summary>The places of some texts where matches may begin, in order; the first of a text is not among them. Belongs to one thread at a time.</summary>
internal sealed unsafe class CandidateList
{
    /// <summary>So many places are written at once, wanted or not, so that nothing hangs on how many there are.</summary>
    private const int Batch = 8;

    // Some more than places: whoever adds writes first and then looks which to keep.
    private readonly int[] places = GC.AllocateUninitializedArray<int>((BlockList.Most * 64) + (2 * Batch), pinned: true);
    private readonly SegmentIndex index;

    public CandidateList(SegmentIndex index)
    {
        this.index = index;
        Places = (int*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(places));
    }

    public int* Places { get; }

    /// <summary>Finds the places of all blocks.</summary>
    /// <param name="group">Whose matches.</param>
    /// <param name="bytes">The bytes of all lines.</param>
    /// <param name="blocks">The blocks.</param>
    /// <returns>How many there are.</returns>
    public int Find(ScanGroup group, byte* bytes, BlockList blocks)
    {
        CandidateFilter.Mark(group, bytes, blocks);
        var next = List(blocks, group.IsWordStart);
        next = group.EntryBits != null ? EntryCandidates.Keep(group, bytes, index, Places, next) : group.Gate != null ? KeepByGate(bytes, group.Gate, Places, next) : next;
        return (int)(KeepBySets(bytes, group.Exact, Places, next) - Places);
    }

    /// <summary>Writes down where bits are set. A loop for each would end at another time in each word, which is guessed wrong time and again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int* Add(ulong bits, int at, int* next)
    {
        var end = next + BitOperations.PopCount(bits);
        for (; bits != 0; next += Batch)
        {
            next[0] = at + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
            next[1] = at + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
            next[2] = at + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
            next[3] = at + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
            next[4] = at + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
            next[5] = at + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
            next[6] = at + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
            next[7] = at + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
        }

        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int* List(BlockList list, bool isWordStart)
    {
        var blocks = list.Blocks;
        var inside = list.Inside;
        var marked = list.Marked;
        var count = list.Count;
        var escaped = index.Escaped;
        var words = index.Words;
        var next = Places;
        for (var i = 0; i < count; i++)
        {
            var block = blocks[i];
            var bits = marked[i] & inside[i] & ~escaped[block];
            if (isWordStart)
            {
                bits &= ~((words[block] << 1) | (words[block - 1] >> 63));
            }

            next = Add(bits, block << 6, next);
        }

        return next;
    }

    /// <summary>Keeps the places that a gate lets through. Nothing in it depends on whether it does: such a branch would be guessed wrong time and again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int* KeepByGate(byte* bytes, byte* gate, int* from, int* to)
    {
        var next = from;
        for (; from < to; from++)
        {
            var at = *from;
            var hash = PrefixFilter.HashOf(Unsafe.ReadUnaligned<uint>(bytes + at));
            *next = at;
            next += (((uint*)gate)[hash >> 5] >> (int)hash) & 1;
        }

        return next;
    }

    /// <summary>Keeps the places at which all eight bytes may begin a match.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int* KeepBySets(byte* bytes, byte* sets, int* from, int* to)
    {
        var next = from;
        for (; from < to; from++)
        {
            *next = *from;
            next += ScanGroup.SetsAt(sets, bytes + *from) != 0 ? 1 : 0;
        }

        return next;
    }
}
