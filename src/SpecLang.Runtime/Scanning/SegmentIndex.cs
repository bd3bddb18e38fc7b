using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace SpecLang.Runtime.Scanning;

/// <summary>What one pass over a stretch of JSON lines finds: a bit for each byte, in words of sixty-four. Belongs to one thread at a time.</summary>
internal sealed unsafe class SegmentIndex
{
    /// <summary>Room for more words of bits, as a long line needs, is not kept.</summary>
    private const int MostKept = 1 << 14;

    private ulong[] words = [];
    private int capacity;
    private int[] suspects = new int[64];
    private int[] lineFeeds = new int[512];

    /// <summary>Quotes that begin or end a text.</summary>
    public ulong* Quotes { get; private set; }

    /// <summary>The second byte of each escape.</summary>
    public ulong* Escaped { get; private set; }

    /// <summary>ASCII letters, digits and underscores that stand for themselves. Before the first word of bits there is one of none.</summary>
    public ulong* Words { get; private set; }

    public ulong* BeyondAscii { get; private set; }

    /// <summary>First bytes of characters that a normal form might change: see <see cref="ByteBlock.Unsettled"/>.</summary>
    public ulong* Unsettled { get; private set; }

    /// <summary>Whether anything is <see cref="Unsettled"/>.</summary>
    public bool IsAnyUnsettled { get; private set; }

    /// <summary>How many <see cref="LineFeeds"/> there are.</summary>
    public int LineFeedCount { get; private set; }

    /// <summary>Line feeds, in order.</summary>
    public int[] LineFeeds => lineFeeds;

    /// <summary>How many <see cref="Suspects"/> there are.</summary>
    public int SuspectCount { get; private set; }

    /// <summary>Control characters but line feeds, and the letters of escapes that are none, or that are <c>\u</c>; in order.</summary>
    public int[] Suspects => suspects;

    /// <summary>Looks at bytes, of which sixty-four more can be read than there are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Build(byte* bytes, int length)
    {
        Reserve((length >> 6) + 2);
        (SuspectCount, LineFeedCount, IsAnyUnsettled) = (0, 0, false);
        var carry = 0UL;
        var quotes = Quotes;
        var escaped = Escaped;
        var letters = Words;
        var beyondAscii = BeyondAscii;
        var unsettled = Unsettled;
        for (var at = 0; at < length; at += 64)
        {
            var i = at >> 6;
            var block = new ByteBlock(bytes + at);
            var escape = Escapes(block.Equal((byte)'\\'), ref carry);
            var control = block.Less(0x20) & ~escape;
            if ((control | escape) != 0)
            {
                AddRare(bytes + at, at, control, escape, length);
            }

            quotes[i] = block.Equal((byte)'"') & ~escape;
            escaped[i] = escape;
            letters[i] = block.Words() & ~escape;
            var beyond = block.BeyondAscii();
            beyondAscii[i] = beyond;
            var changing = 0UL;
            if (beyond != 0)
            {
                changing = block.Unsettled();
                IsAnyUnsettled |= changing != 0;
            }

            unsettled[i] = changing;
        }
    }

    /// <summary>Whether the bytes are valid UTF-8.</summary>
    public bool IsUtf8(byte* bytes, int length)
    {
        var blocks = (length + 63) >> 6;
        for (var i = 0; i < blocks; i++)
        {
            if (BeyondAscii[i] == 0)
            {
                continue;
            }

            // No character goes over the borders of blocks of ASCII.
            var first = i;
            while (i + 1 < blocks && BeyondAscii[i + 1] != 0)
            {
                i++;
            }

            if (!Utf8.IsValid(new ReadOnlySpan<byte>(bytes + (first << 6), Math.Min(length, (i + 1) << 6) - (first << 6))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Which bytes stand behind a backslash that is not itself escaped (G. Langdale and D. Lemire, Parsing Gigabytes of JSON per Second, 2019).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Escapes(ulong backslashes, ref ulong carry)
    {
        const ulong even = 0x5555555555555555;
        backslashes &= ~carry;
        var follows = (backslashes << 1) | carry;
        var oddStarts = backslashes & ~even & ~follows;
        var sequences = oddStarts + backslashes;
        carry = sequences < oddStarts ? 1UL : 0;
        return (even ^ (sequences << 1)) & follows;
    }

    /// <summary>Notes what is rare, in order.</summary>
    private void AddRare(byte* block, int at, ulong control, ulong escape, int length)
    {
        for (var bits = control | escape; bits != 0; bits &= bits - 1)
        {
            var place = BitOperations.TrailingZeroCount(bits);
            if (at + place >= length)
            {
                return;
            }

            var value = block[place];
            if (value == '\n' && ((control >> place) & 1) != 0)
            {
                AddTo(ref lineFeeds, LineFeedCount++, at + place);
            }
            else if (((control >> place) & 1) != 0 || value is not ((byte)'n' or (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'r' or (byte)'t'))
            {
                AddTo(ref suspects, SuspectCount++, at + place);
            }
        }
    }

    private static void AddTo(ref int[] places, int count, int place)
    {
        if (count == places.Length)
        {
            Array.Resize(ref places, count * 2);
        }

        places[count] = place;
    }

    private void Reserve(int count)
    {
        const int maps = 5;
        if (count > capacity || (capacity > MostKept && count <= MostKept))
        {
            capacity = count > capacity ? Math.Max(count, Math.Min(capacity * 2, MostKept)) : MostKept;
            words = GC.AllocateUninitializedArray<ulong>(capacity * maps, pinned: true);
        }

        var first = (ulong*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(words));
        Quotes = first;
        Escaped = first + capacity;
        Words = first + (2 * capacity);
        BeyondAscii = first + (3 * capacity);
        Unsettled = first + (4 * capacity);

        // The word before the first, which the map before never gets to.
        Words[-1] = 0;
    }
}
