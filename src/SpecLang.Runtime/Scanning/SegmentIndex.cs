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


    // The blocks with control characters, with escapes, and with bytes beyond ASCII.
    private int* control;
    private int controlCount;
    private int* escape;
    private int escapeCount;
    private int* foreign;
    private int foreignCount;

    private int[] suspects = new int[64];
    private int[] lineFeeds = new int[512];

    /// <summary>Quotes that begin or end a text.</summary>
    public ulong* Quotes { get; private set; }

    /// <summary>The second byte of each escape.</summary>
    public ulong* Escaped { get; private set; }

    /// <summary>ASCII letters, digits and underscores that stand for themselves.</summary>
    public ulong* Words { get; private set; }

    public ulong* BeyondAscii { get; private set; }

    /// <summary>First bytes of characters that a normal form might change: see <see cref="ByteBlock.Unsettled"/>.</summary>
    public ulong* Unsettled { get; private set; }

    /// <summary>Whether anything is <see cref="Unsettled"/>.</summary>
    public bool IsAnyUnsettled { get; private set; }

    /// <summary>Room for a search to mark where matches may begin.</summary>
    public ulong* Candidates { get; private set; }

    /// <summary>How many <see cref="LineFeeds"/> there are.</summary>
    public int LineFeedCount { get; private set; }

    /// <summary>Line feeds, in order.</summary>
    public int[] LineFeeds => lineFeeds;

    /// <summary>How many <see cref="Suspects"/> there are.</summary>
    public int SuspectCount { get; private set; }

    /// <summary>Control characters but line feeds, and the letters of escapes that are none, or that are <c>\u</c>; in order.</summary>
    public int[] Suspects => suspects;

    /// <summary>Looks at bytes, of which sixty-four more can be read than there are.</summary>
    public void Build(byte* bytes, int length)
    {
        Reserve((length >> 6) + 2);
        (SuspectCount, LineFeedCount, IsAnyUnsettled) = (0, 0, false);
        Mark(bytes, length);
        for (var i = 0; i < controlCount; i++)
        {
            AddControls(bytes, control[i], length);
        }

        var controls = SuspectCount;
        for (var i = 0; i < escapeCount; i++)
        {
            AddSuspects(escape[i], Escaped[escape[i]] & ~new ByteBlock(bytes + (escape[i] << 6)).EscapeLetters(), length);
        }

        if (controls > 0 && SuspectCount > controls)
        {
            Array.Sort(suspects, 0, SuspectCount);
        }

        for (var i = 0; i < foreignCount; i++)
        {
            var block = foreign[i];
            Unsettled[block] = new ByteBlock(bytes + (block << 6)).Unsettled();
            IsAnyUnsettled |= Unsettled[block] != 0;
        }
    }

    /// <summary>Whether the bytes, behind which there are zeros, are valid UTF-8.</summary>
    public bool IsUtf8(byte* bytes, int length) => Utf8Blocks.IsSupported ? IsUtf8(bytes) : Utf8.IsValid(new ReadOnlySpan<byte>(bytes, length));

    private bool IsUtf8(byte* bytes)
    {
        for (var i = 0; i < foreignCount; i++)
        {
            // No character goes over the borders of a block of ASCII; that one ends before it, the first bytes of the block show.
            var block = foreign[i];
            var isLast = i + 1 == foreignCount || foreign[i + 1] != block + 1;
            if ((block == 0 ? !GoOnFirst(bytes) : !Utf8Blocks.GoOn(bytes + (block << 6))) || (isLast && !Utf8Blocks.GoOn(bytes + ((block + 1) << 6))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same of the first block, before which nothing can be read.</summary>
    private static bool GoOnFirst(byte* bytes)
    {
        const int before = 32;
        var copy = stackalloc byte[before + 64];
        new Span<byte>(copy, before).Clear();
        new ReadOnlySpan<byte>(bytes, 64).CopyTo(new Span<byte>(copy + before, 64));
        return Utf8Blocks.GoOn(copy + before);
    }

    /// <summary>Nothing in it depends on what is rare: calls would cost the loop its registers, and branches would be guessed wrong.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Mark(byte* bytes, int length)
    {
        var carry = 0UL;
        var quotes = Quotes;
        var escaped = Escaped;
        var letters = Words;
        var beyondAscii = BeyondAscii;
        var unsettled = Unsettled;
        var controlBlocks = control;
        var escapeBlocks = escape;
        var foreignBlocks = foreign;
        var count = (length + 63) >> 6;
        for (var i = 0; i < count; i++)
        {
            var block = new ByteBlock(bytes + (i << 6));
            var escapes = Escapes(block.Equal((byte)'\\'), ref carry);
            quotes[i] = block.Equal((byte)'"') & ~escapes;
            escaped[i] = escapes;
            letters[i] = block.Words() & ~escapes;
            unsettled[i] = 0;
            var beyond = block.BeyondAscii();
            beyondAscii[i] = beyond;
            *foreignBlocks = i;
            foreignBlocks += beyond != 0 ? 1 : 0;
            *escapeBlocks = i;
            escapeBlocks += escapes != 0 ? 1 : 0;
            *controlBlocks = i;
            controlBlocks += block.Less(0x20) != 0 ? 1 : 0;
        }

        (controlCount, escapeCount, foreignCount) = ((int)(controlBlocks - control), (int)(escapeBlocks - escape), (int)(foreignBlocks - foreign));
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

    /// <summary>Notes line feeds, which end a line whatever stands before them, and other control characters.</summary>
    private void AddControls(byte* bytes, int word, int length)
    {
        var block = new ByteBlock(bytes + (word << 6));
        var feeds = block.Equal((byte)'\n');
        for (var bits = feeds; bits != 0; bits &= bits - 1)
        {
            var place = (word << 6) + BitOperations.TrailingZeroCount(bits);
            if (place < length)
            {
                AddTo(ref lineFeeds, LineFeedCount++, place);
            }
        }

        AddSuspects(word, block.Less(0x20) & ~feeds & ~Escaped[word], length);
    }

    private void AddSuspects(int word, ulong bits, int length)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            var place = (word << 6) + BitOperations.TrailingZeroCount(bits);
            if (place < length)
            {
                AddTo(ref suspects, SuspectCount++, place);
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
        const int maps = 8;
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
        Candidates = first + (4 * capacity);
        Unsettled = first + (5 * capacity);
        control = (int*)(first + (6 * capacity));
        escape = control + capacity;
        foreign = escape + capacity;
    }
}
