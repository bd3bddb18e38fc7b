using System.Numerics;
using System.Runtime.CompilerServices;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Scanning;

/// <summary>Keeps of the places where entries of a large lexicon may begin those that its filter lets through.</summary>
internal static unsafe class EntryCandidates
{
    /// <summary>Keeps the places that the filter lets through. Nothing but the length of the letters at a place decides on a branch: all others would be guessed wrong time and again.</summary>
    /// <param name="group">The lexicon.</param>
    /// <param name="bytes">The bytes of all lines.</param>
    /// <param name="index">What is known of them.</param>
    /// <param name="from">The places; those that are kept stand there then.</param>
    /// <param name="to">Behind the last of them.</param>
    /// <returns>Behind the last that is kept.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int* Keep(ScanGroup group, byte* bytes, SegmentIndex index, int* from, int* to)
    {
        var words = index.Words;
        var filter = group.EntryBits;
        var (shift, openLengths) = (group.EntryShift, group.OpenLengths);
        var next = from;
        for (; from < to; from++)
        {
            var at = *from;
            var (word, place) = (at >> 6, at & 63);

            // Shifted twice, as a shift by 64 is one by none.
            var letters = (words[word] >> place) | (words[word + 1] << 1 << (63 - place));
            var length = BitOperations.TrailingZeroCount(~letters | (1UL << EntryFilter.Length));
            *next = at;
            next += MayBegin(filter, shift, openLengths, bytes + at, length);
        }

        return next;
    }

    /// <summary>1 where an entry may begin at a place, else 0.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="shift">Its shift.</param>
    /// <param name="openLengths">After how many letters entries leave their end open.</param>
    /// <param name="place">The place.</param>
    /// <param name="length">How many ASCII letters, digits and underscores stand there, at most eight.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int MayBegin(ulong* filter, int shift, int openLengths, byte* place, int length)
    {
        if (length == 0)
        {
            return 1;
        }

        var value = Unsafe.ReadUnaligned<ulong>(place);
        var isFound = IsIn(filter, shift, EntryFilter.Beginning(value, length));

        // A letter beyond ASCII may go on with the word, or with the entry; it stands for nothing where eight others came before it.
        isFound |= length < EntryFilter.Length ? place[length] >> 7 : 0;
        for (var open = openLengths & ((1 << length) - 1); open != 0; open &= open - 1)
        {
            isFound |= IsIn(filter, shift, EntryFilter.Beginning(value, BitOperations.TrailingZeroCount(open)));
        }

        return isFound;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IsIn(ulong* filter, int shift, ulong beginning)
    {
        var hash = EntryFilter.HashOf(beginning);
        var bits = EntryFilter.BitsOf(hash);
        return (filter[EntryFilter.WordOf(hash, shift)] & bits) == bits ? 1 : 0;
    }
}
