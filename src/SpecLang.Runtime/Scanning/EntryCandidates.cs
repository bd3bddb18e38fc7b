using System.Numerics;
using System.Runtime.CompilerServices;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Scanning;

/// <summary>Keeps of the places where entries of a large lexicon may begin those that its filter lets through.</summary>
internal static unsafe class EntryCandidates
{
    /// <summary>Collects the places of a stretch. Nothing but the length of the letters at a place decides on a branch: all others would be guessed wrong time and again.</summary>
    /// <param name="group">The lexicon.</param>
    /// <param name="bytes">The bytes of all lines.</param>
    /// <param name="index">What is known of them; its candidates are those of the vectors.</param>
    /// <param name="carry">Whether a word goes on from before the first word of bits.</param>
    /// <param name="first">The first word of bits.</param>
    /// <param name="last">The last one.</param>
    /// <param name="next">Takes the places.</param>
    /// <returns>Behind the last of them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int* Collect(ScanGroup group, byte* bytes, SegmentIndex index, ulong carry, int first, int last, int* next)
    {
        var candidates = index.Candidates;
        var escaped = index.Escaped;
        var words = index.Words;
        var filter = group.EntryBits;
        var (shift, openLengths, isWordStart) = (group.EntryShift, group.OpenLengths, group.IsWordStart);
        for (var word = first; word <= last; word++)
        {
            var bits = candidates[word] & ~escaped[word];
            if (isWordStart)
            {
                bits &= ~((words[word] << 1) | carry);
                carry = words[word] >> 63;
            }

            for (; bits != 0; bits &= bits - 1)
            {
                var place = BitOperations.TrailingZeroCount(bits);
                var at = (word << 6) + place;

                // Shifted twice, as a shift by 64 is one by none.
                var letters = (words[word] >> place) | (words[word + 1] << 1 << (63 - place));
                var length = BitOperations.TrailingZeroCount(~letters | (1UL << EntryFilter.Length));
                *next = at;
                next += MayBegin(filter, shift, openLengths, bytes + at, length);
            }
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
