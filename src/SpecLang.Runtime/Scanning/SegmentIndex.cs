using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SpecLang.Runtime.Scanning;

/// <summary>What one pass over a stretch of JSON lines finds: a bit for each byte, in words of sixty-four. Belongs to one thread at a time.</summary>
internal sealed unsafe class SegmentIndex
{
    private ulong[] words = [];
    private int capacity;
    private int[] suspects = new int[64];

    /// <summary>Quotes that begin or end a text.</summary>
    public ulong* Quotes { get; private set; }

    /// <summary>The second byte of each escape.</summary>
    public ulong* Escaped { get; private set; }

    public ulong* LineFeeds { get; private set; }

    /// <summary>ASCII letters, digits and underscores that stand for themselves.</summary>
    public ulong* Words { get; private set; }

    public ulong* BeyondAscii { get; private set; }

    /// <summary>First bytes of characters that a normal form might change: see <see cref="ByteBlock.Unsettled"/>.</summary>
    public ulong* Unsettled { get; private set; }

    /// <summary>Room for a search to mark where matches may begin.</summary>
    public ulong* Candidates { get; private set; }

    /// <summary>How many <see cref="Suspects"/> there are.</summary>
    public int SuspectCount { get; private set; }

    /// <summary>Control characters but line feeds, and the letters of escapes that are none, or that are <c>\u</c>; in order.</summary>
    public int[] Suspects => suspects;

    /// <summary>Looks at bytes, of which sixty-four more can be read than there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Build(byte* bytes, int length)
    {
        Reserve((length >> 6) + 2);
        SuspectCount = 0;
        var carry = 0UL;
        var quotes = Quotes;
        var escaped = Escaped;
        var lineFeeds = LineFeeds;
        var letters = Words;
        var beyondAscii = BeyondAscii;
        var unsettled = Unsettled;
        for (var at = 0; at < length; at += 64)
        {
            var i = at >> 6;
            var block = new ByteBlock(bytes + at);
            var backslashes = block.Equal((byte)'\\');
            var escape = carry;
            carry = 0;
            if (backslashes != 0)
            {
                escape = Escapes(backslashes, escape, out carry);
            }

            var unknown = 0UL;
            if (escape != 0)
            {
                var known = block.Equal((byte)'"') | backslashes | block.Equal((byte)'/') | block.Equal((byte)'b') | block.Equal((byte)'f')
                    | block.Equal((byte)'n') | block.Equal((byte)'r') | block.Equal((byte)'t');
                unknown = escape & ~known;
            }

            var feeds = block.Equal((byte)'\n');
            // Both kinds at once, so that they stand in order.
            unknown |= block.Less(0x20) & ~feeds & ~escape;
            if (unknown != 0)
            {
                AddSuspects(at, unknown, length);
            }

            quotes[i] = block.Equal((byte)'"') & ~escape;
            escaped[i] = escape;
            lineFeeds[i] = feeds;
            letters[i] = block.Words() & ~escape;
            beyondAscii[i] = block.BeyondAscii();
            unsettled[i] = block.Unsettled();
        }
    }

    /// <summary>Which bytes stand behind a backslash that is not itself escaped (G. Langdale and D. Lemire, Parsing Gigabytes of JSON per Second, 2019).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Escapes(ulong backslashes, ulong carriedIn, out ulong carriedOut)
    {
        const ulong even = 0x5555555555555555;
        backslashes &= ~carriedIn;
        var follows = (backslashes << 1) | carriedIn;
        var oddStarts = backslashes & ~even & ~follows;
        var sequences = oddStarts + backslashes;
        carriedOut = sequences < oddStarts ? 1UL : 0;
        return (even ^ (sequences << 1)) & follows;
    }

    private void AddSuspects(int at, ulong bits, int length)
    {
        while (bits != 0)
        {
            var position = at + BitOperations.TrailingZeroCount(bits);
            bits &= bits - 1;
            if (position >= length)
            {
                return;
            }

            if (SuspectCount == suspects.Length)
            {
                Array.Resize(ref suspects, suspects.Length * 2);
            }

            suspects[SuspectCount++] = position;
        }
    }

    private void Reserve(int count)
    {
        const int maps = 7;
        if (count > capacity)
        {
            capacity = Math.Max(count, capacity * 2);
            words = GC.AllocateUninitializedArray<ulong>(capacity * maps, pinned: true);
        }

        var first = (ulong*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(words));
        Quotes = first;
        Escaped = first + capacity;
        LineFeeds = first + (2 * capacity);
        Words = first + (3 * capacity);
        BeyondAscii = first + (4 * capacity);
        Candidates = first + (5 * capacity);
        Unsettled = first + (6 * capacity);
    }
}
