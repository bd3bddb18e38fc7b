using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Scanning;

/// <summary>The places of one stretch of a text where matches may begin, in order. Belongs to one thread at a time.</summary>
internal sealed unsafe class CandidateList
{
    /// <summary>So many words of bits make a stretch.</summary>
    public const int Words = 64;

    /// <summary>So many places are written at once, wanted or not, so that nothing hangs on how many there are.</summary>
    private const int Batch = 8;

    // Some more than places: whoever adds writes first and then looks which to keep.
    private readonly int[] places = GC.AllocateUninitializedArray<int>((Words * 64) + (2 * Batch), pinned: true);
    private readonly SegmentIndex index;

    public CandidateList(SegmentIndex index)
    {
        this.index = index;
        Places = (int*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(places));
    }

    public int* Places { get; }

    /// <summary>Finds the places of a stretch; the first of a text is not among them.</summary>
    /// <param name="group">Whose matches.</param>
    /// <param name="text">The text.</param>
    /// <param name="first">The first word of bits of the stretch.</param>
    /// <param name="last">The last one, at most <see cref="Words"/> from the first.</param>
    /// <returns>How many there are.</returns>
    public int Find(ScanGroup group, in RawText text, int first, int last)
    {
        var isNoStart = first > 0 ? index.Words[first - 1] >> 63 : 0;
        var behindStart = text.Within(first) & ~(first == text.Start >> 6 ? 1UL << (text.Start & 63) : 0);
        var next = List(group, text.Bytes, isNoStart, first, last, behindStart, text.Within(last));
        next = group.EntryBits != null ? EntryCandidates.Keep(group, text.Bytes, index, Places, next) : group.Gate != null ? KeepByGate(text.Bytes, group.Gate, Places, next) : next;
        return (int)(KeepBySets(text.Bytes, group.Exact, Places, next) - Places);
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
    private int* List(ScanGroup group, byte* bytes, ulong carry, int first, int last, ulong inFirst, ulong inLast)
    {
        var candidates = index.Candidates;
        CandidateFilter.Mark(group, bytes, candidates, first, last);
        candidates[first] &= inFirst;
        candidates[last] &= inLast;
        var escaped = index.Escaped;
        var words = index.Words;
        var next = Places;
        for (var word = first; word <= last; word++)
        {
            var bits = candidates[word] & ~escaped[word];
            if (group.IsWordStart)
            {
                bits &= ~((words[word] << 1) | carry);
                carry = words[word] >> 63;
            }

            next = Add(bits, word << 6, next);
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
