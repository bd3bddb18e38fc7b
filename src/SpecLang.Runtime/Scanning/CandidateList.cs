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

    // One more than places: whoever adds writes first and then looks whether to keep it.
    private readonly int[] places = GC.AllocateUninitializedArray<int>((Words * 64) + 1, pinned: true);
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
        CandidateFilter.Mark(group, text.Bytes, index.Candidates, first, last);
        var candidates = index.Candidates;
        candidates[first] &= text.Within(first) & ~(first == text.Start >> 6 ? 1UL << (text.Start & 63) : 0);
        candidates[last] &= text.Within(last);
        var isNoStart = first > 0 ? index.Words[first - 1] >> 63 : 0;
        var words = group.IsWordStart ? index.Words : null;
        if (group.EntryBits != null)
        {
            return (int)(EntryCandidates.Collect(group, text.Bytes, index, isNoStart, first, last, Places) - Places);
        }

        return (int)((group.Gate == null
            ? Collect(candidates, index.Escaped, words, isNoStart, first, last, Places)
            : Collect(text.Bytes, group.Gate, candidates, index.Escaped, words, isNoStart, first, last, Places)) - Places);
    }

    /// <summary>Keeps the places that a gate lets through. Nothing in it depends on whether it does: such a branch would be guessed wrong time and again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int* Collect(byte* bytes, byte* gate, ulong* candidates, ulong* escaped, ulong* words, ulong carry, int first, int last, int* next)
    {
        for (var word = first; word <= last; word++)
        {
            var bits = candidates[word] & ~escaped[word];
            if (words != null)
            {
                bits &= ~((words[word] << 1) | carry);
                carry = words[word] >> 63;
            }

            while (bits != 0)
            {
                var at = (word << 6) + BitOperations.TrailingZeroCount(bits);
                bits &= bits - 1;
                var hash = PrefixFilter.HashOf(Unsafe.ReadUnaligned<uint>(bytes + at));
                *next = at;
                next += (gate[hash >> 3] >> (int)(hash & 7)) & 1;
            }
        }

        return next;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int* Collect(ulong* candidates, ulong* escaped, ulong* words, ulong carry, int first, int last, int* next)
    {
        for (var word = first; word <= last; word++)
        {
            var bits = candidates[word] & ~escaped[word];
            if (words != null)
            {
                bits &= ~((words[word] << 1) | carry);
                carry = words[word] >> 63;
            }

            for (; bits != 0; bits &= bits - 1)
            {
                *next++ = (word << 6) + BitOperations.TrailingZeroCount(bits);
            }
        }

        return next;
    }
}
