using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;
using SpecLang.Runtime.Json;
using SpecLang.Text;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Scanning;

/// <summary>Finds which facts hold of one text between its quotes. Belongs to one thread at a time.</summary>
/// <param name="index">The index of the lines that the text stands in.</param>
internal sealed unsafe class TextSearch(SegmentIndex index)
{
    /// <summary>An automaton may read so many times the text's length; beyond that a search that is linear whatever the text takes its place.</summary>
    private const long MostReadings = 16;

    /// <summary>What every search may read, however short the text.</summary>
    private const long LeastReadings = 4096;

    private const int LongestStackOfMarks = 32;
    private static readonly byte[] Traits = CharacterTraits.Bmp16;

    private byte* bytes;
    private int start;
    private int end;
    private ulong found;
    private ulong unclear;
    private CheckedPattern[] checkedPatterns = [];
    private int checkedUpTo;

    /// <summary>The facts that hold of the text.</summary>
    public ulong Run(FieldTables field, byte* lines, int from, int to, bool isEscaped)
    {
        bytes = lines;
        start = from;
        end = to;
        found = 0;
        unclear = field.Unplanned;
        checkedPatterns = field.Checked;
        if (field.Searched.Length > 0)
        {
            if (isEscaped || MayChange())
            {
                unclear = ulong.MaxValue;
            }
            else
            {
                foreach (var automaton in field.Automata)
                {
                    Search(automaton);
                }
            }
        }

        TextValue? exact = null;
        if (unclear != 0)
        {
            LookExactly(field, ref exact);
        }

        foreach (var (bit, least, most) in field.Lengths)
        {
            // No text has more units than bytes.
            var isWithin = !isEscaped && least <= 0 && end - start <= most;
            var length = isWithin ? 0 : isEscaped ? (exact ??= Decode(field)).Value.Length : Length();
            found |= isWithin || (length >= least && length <= most) ? bit : 0;
        }

        foreach (var (bit, fact) in field.Confirmed)
        {
            Confirm(field, bit, fact, ref exact);
        }

        return found;
    }

    /// <summary>Settles a fact that asks for more than a match. Whoever begins or ends with an entry holds it, but for one that begins with a mark.</summary>
    private void Confirm(FieldTables field, ulong bit, ScanFact fact, ref TextValue? exact)
    {
        var isPossible = (found & bit) != 0 || !fact.IsSearch || (fact.Kind == ScanFactKind.StartsWith && !BeginsPlainly());
        var holds = isPossible ? fact.HoldsOf(exact ??= Decode(field)) : fact.Kind == ScanFactKind.HasMatches && fact.IsWithin(0);
        found = holds ? found | bit : found & ~bit;
    }

    /// <summary>Whether the first character that is no space is an ASCII one that stands for itself.</summary>
    private bool BeginsPlainly()
    {
        var at = start;
        while (at < end && bytes[at] == ' ')
        {
            at++;
        }

        return at < end && bytes[at] is not (>= 0x80 or (byte)'\\');
    }

    private void LookExactly(FieldTables field, ref TextValue? exact)
    {
        foreach (var (bit, fact) in field.Searched)
        {
            if ((unclear & bit & ~found) == 0)
            {
                continue;
            }

            exact ??= Decode(field);
            foreach (var matcher in fact.Matchers ?? [])
            {
                if (matcher.IsMatch(exact))
                {
                    found |= bit;
                    break;
                }
            }
        }
    }

    private TextValue Decode(FieldTables field) => new(JsonTextDecoder.Decode(new ReadOnlySpan<byte>(bytes + start, end - start), out _), field.Name);

    /// <summary>The length in UTF-16 units: one a byte that begins a character, two where it takes four bytes, and one an escape.</summary>
    private int Length()
    {
        var units = end - start;
        for (var word = start >> 6; word <= (end - 1) >> 6; word++)
        {
            units -= BitOperations.PopCount(index.Escaped[word] & Within(word));
            for (var bits = index.BeyondAscii[word] & Within(word); bits != 0; bits &= bits - 1)
            {
                var value = bytes[(word << 6) + BitOperations.TrailingZeroCount(bits)];
                units += value >= 0xF0 ? 1 : value < 0xC0 ? -1 : 0;
            }
        }

        return units;
    }

    /// <summary>The bits of a word that belong to the text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Within(int word)
    {
        var bits = ulong.MaxValue;
        if (word == start >> 6)
        {
            bits <<= start & 63;
        }

        return word == (end - 1) >> 6 ? bits & (ulong.MaxValue >> (63 - ((end - 1) & 63))) : bits;
    }

    /// <summary>Whether the text may differ from its normal form.</summary>
    private bool MayChange()
    {
        var wasCombining = false;
        for (var word = start >> 6; word <= (end - 1) >> 6; word++)
        {
            var bits = index.BeyondAscii[word] & Within(word);
            while (bits != 0)
            {
                var at = (word << 6) + BitOperations.TrailingZeroCount(bits);
                bits &= bits - 1;
                if (bytes[at] < 0xCC)
                {
                    // Below U+0300 nothing combines, and bytes that go on a character are looked at with its first.
                    wasCombining &= bytes[at] < 0xC0;
                    continue;
                }

                var trait = TraitOf(at);
                if (trait > 1 || (trait == 1 && wasCombining))
                {
                    return true;
                }

                wasCombining = trait == 1;
            }
        }

        return false;
    }

    private int TraitOf(int at)
    {
        int first = bytes[at];
        return first switch
        {
            < 0xE0 => Traits[((first & 0x1F) << 6) | (bytes[at + 1] & 0x3F)],
            < 0xF0 => Traits[((first & 0xF) << 12) | ((bytes[at + 1] & 0x3F) << 6) | (bytes[at + 2] & 0x3F)],
            _ => CharacterTraits.Of(CharacterAt(at)),
        };
    }

    private void Search(ScanAutomaton automaton)
    {
        checkedUpTo = -1;
        var allowed = ((end - start) * MostReadings) + LeastReadings;
        allowed -= Read(automaton, start, ByteNeighbour.None);
        if (end == start)
        {
            return;
        }

        Filter(automaton, index.Candidates, start >> 6, (end - 1) >> 6);
        var gate = automaton.Gate;
        for (var word = start >> 6; word <= (end - 1) >> 6; word++)
        {
            var bits = index.Candidates[word] & Within(word) & ~index.Escaped[word];
            if (automaton.IsWordStart)
            {
                bits &= ~((index.Words[word] << 1) | (word > start >> 6 ? index.Words[word - 1] >> 63 : 0));
            }

            while (bits != 0)
            {
                var at = (word << 6) + BitOperations.TrailingZeroCount(bits);
                bits &= bits - 1;
                if (gate != null)
                {
                    var hash = PrefixFilter.HashOf(Unsafe.ReadUnaligned<uint>(bytes + at));
                    if (((gate[hash >> 3] >> (int)(hash & 7)) & 1) == 0)
                    {
                        continue;
                    }
                }

                allowed -= Read(automaton, at, at == start ? ByteNeighbour.None : Before(at));
                if (allowed < 0)
                {
                    unclear |= automaton.Facts;
                    return;
                }

                if (((found | unclear) & automaton.Facts) == automaton.Facts)
                {
                    return;
                }
            }
        }
    }

    /// <summary>Runs the automaton from a place on; the facts it tells are noted.</summary>
    /// <returns>How many bytes it read.</returns>
    private long Read(ScanAutomaton automaton, int at, ByteNeighbour before)
    {
        var from = bytes + at;
        var current = from;
        var transitions = automaton.Transitions;
        var classes = automaton.Classes;
        var count = automaton.ClassCount;
        int state = automaton.Starts[(int)before];
        while (true)
        {
            state = transitions[(state * count) + classes[*current++]];
            if (state >= automaton.Special)
            {
                continue;
            }

            if (state == 0)
            {
                return current - from;
            }

            found |= automaton.Found[state];
            unclear |= automaton.Unclear[state];
            if (automaton.Unclear[state] != 0 && checkedPatterns.Length > 0)
            {
                Check(at);
            }

            var question = automaton.Questions[state];
            if (question < 0)
            {
                continue;
            }

            var place = (int)(--current - bytes);
            state = automaton.Answers[question + ((int)Before(place) * ByteAutomaton.Neighbours) + (int)Behind(place)];
            if (state == 0)
            {
                return current - from + 1;
            }

            if (state < automaton.Special)
            {
                found |= automaton.Found[state];
                unclear |= automaton.Unclear[state];
                if (automaton.Unclear[state] != 0 && checkedPatterns.Length > 0)
                {
                    Check(at);
                }
            }
        }
    }

    /// <summary>Settles the facts that a stretch of the text tells, for a match that may begin there.</summary>
    private void Check(int at)
    {
        foreach (var pattern in checkedPatterns)
        {
            if ((unclear & pattern.Bit) == 0)
            {
                continue;
            }

            unclear &= ~pattern.Bit;
            if ((found & pattern.Bit) == 0 && (checkedPatterns.Length > 1 || at >= checkedUpTo))
            {
                var (from, to) = Stretch(pattern.MayHold, at);
                checkedUpTo = to;
                var text = JsonTextDecoder.Decode(new ReadOnlySpan<byte>(bytes + from, to - from), out _);
                found |= pattern.Matcher.IsMatch(new TextValue(text, string.Empty)) ? pattern.Bit : 0;
            }
        }
    }

    /// <summary>The characters around a place that a match may hold, and one more on either side.</summary>
    private (int From, int To) Stretch(bool[] mayHold, int at)
    {
        var from = at;
        var isInside = true;
        while (isInside && from > start)
        {
            from = Previous(from);
            isInside = mayHold[bytes[from]];
        }

        var to = at;
        isInside = true;
        while (isInside && to < end)
        {
            isInside = mayHold[bytes[to]];
            to += bytes[to] == '\\' ? 2 : 1;
            while (to < end && (bytes[to] & 0xC0) == 0x80)
            {
                to++;
            }
        }

        return (from, to);
    }

    /// <summary>Where the character begins that ends before a place: its first byte, or its backslash.</summary>
    private int Previous(int at) =>
        ((index.Escaped[(at - 1) >> 6] >> ((at - 1) & 63)) & 1) != 0 ? at - 2 : FirstByte(at - 1);

    private ByteNeighbour Before(int at)
    {
        if (at == start)
        {
            return ByteNeighbour.None;
        }

        var last = bytes[at - 1];
        if (last < 0x80)
        {
            if (((index.Escaped[(at - 1) >> 6] >> ((at - 1) & 63)) & 1) != 0)
            {
                return last switch { (byte)'n' => ByteNeighbour.LineFeed, (byte)'r' => ByteNeighbour.CarriageReturn, _ => ByteNeighbour.Other };
            }

            return ((index.Words[(at - 1) >> 6] >> ((at - 1) & 63)) & 1) != 0 ? ByteNeighbour.Word : ByteNeighbour.Other;
        }

        var place = FirstByte(at - 1);
        var character = CharacterAt(place);
        var stem = character;
        for (var i = 0; i < LongestStackOfMarks && CodePoints.IsMark(stem) && place > start; i++)
        {
            // An escape stands for no mark and for nothing written without spaces.
            place = FirstByte(place - 1);
            stem = bytes[place] < 0x80 ? bytes[place] : CharacterAt(place);
        }

        return ByteConditions.Before(character, stem);
    }

    private ByteNeighbour Behind(int at)
    {
        if (at == end)
        {
            return ByteNeighbour.None;
        }

        return bytes[at] switch
        {
            (byte)'\\' => bytes[at + 1] switch { (byte)'n' => ByteNeighbour.LineFeed, (byte)'r' => ByteNeighbour.CarriageReturn, _ => ByteNeighbour.Other },
            < 0x80 => CodePoints.IsWord(bytes[at]) ? ByteNeighbour.Word : ByteNeighbour.Other,
            _ => ByteConditions.Behind(CharacterAt(at)),
        };
    }

    private int FirstByte(int at)
    {
        while (at > start && (bytes[at] & 0xC0) == 0x80)
        {
            at--;
        }

        return at;
    }

    private int CharacterAt(int at)
    {
        Rune.DecodeFromUtf8(new ReadOnlySpan<byte>(bytes + at, 4), out var rune, out _);
        return rune.Value;
    }

    /// <summary>Marks where the four bytes from each byte on may begin a match.</summary>
    private void Filter(ScanAutomaton automaton, ulong* candidates, int first, int last)
    {
        if (Avx512BW.IsSupported)
        {
            FilterWide(automaton, bytes, candidates, first, last);
        }
        else if (Avx2.IsSupported)
        {
            FilterHalves(automaton, bytes, candidates, first, last);
        }
        else
        {
            FilterQuarters(automaton, bytes, candidates, first, last);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FilterWide(ScanAutomaton automaton, byte* bytes, ulong* candidates, int first, int last)
    {
        var low0 = Wide(automaton.Low);
        var low1 = Wide(automaton.Low + 16);
        var low2 = Wide(automaton.Low + 32);
        var low3 = Wide(automaton.Low + 48);
        var high0 = Wide(automaton.High);
        var high1 = Wide(automaton.High + 16);
        var high2 = Wide(automaton.High + 32);
        var high3 = Wide(automaton.High + 48);
        for (var word = first; word <= last; word++)
        {
            var at = bytes + (word << 6);
            var sets = Sets(at, low0, high0) & Sets(at + 1, low1, high1) & Sets(at + 2, low2, high2) & Sets(at + 3, low3, high3);
            candidates[word] = ~Vector512.Equals(sets, Vector512<byte>.Zero).ExtractMostSignificantBits();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FilterHalves(ScanAutomaton automaton, byte* bytes, ulong* candidates, int first, int last)
    {
        var low0 = Half(automaton.Low);
        var low1 = Half(automaton.Low + 16);
        var low2 = Half(automaton.Low + 32);
        var low3 = Half(automaton.Low + 48);
        var high0 = Half(automaton.High);
        var high1 = Half(automaton.High + 16);
        var high2 = Half(automaton.High + 32);
        var high3 = Half(automaton.High + 48);
        for (var word = first; word <= last; word++)
        {
            var bits = 0UL;
            for (var part = 0; part < 64; part += 32)
            {
                var at = bytes + (word << 6) + part;
                var sets = Sets(at, low0, high0) & Sets(at + 1, low1, high1) & Sets(at + 2, low2, high2) & Sets(at + 3, low3, high3);
                bits |= (ulong)~Vector256.Equals(sets, Vector256<byte>.Zero).ExtractMostSignificantBits() << part;
            }

            candidates[word] = bits;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FilterQuarters(ScanAutomaton automaton, byte* bytes, ulong* candidates, int first, int last)
    {
        for (var word = first; word <= last; word++)
        {
            var bits = 0UL;
            for (var part = 0; part < 64; part += 16)
            {
                var at = bytes + (word << 6) + part;
                var sets = Vector128<byte>.AllBitsSet;
                for (var place = 0; place < PrefixFilter.Length; place++)
                {
                    var value = Vector128.Load(at + place);
                    sets &= Vector128.Shuffle(Vector128.Load(automaton.Low + (place * PrefixFilter.Halves)), value & Vector128.Create((byte)15));
                    sets &= Vector128.Shuffle(Vector128.Load(automaton.High + (place * PrefixFilter.Halves)), value >> 4);
                }

                bits |= (ulong)(~Vector128.Equals(sets, Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xFFFF) << part;
            }

            candidates[word] = bits;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Wide(byte* table)
    {
        var half = Half(table);
        return Vector512.Create(half, half);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Half(byte* table)
    {
        var quarter = Vector128.Load(table);
        return Vector256.Create(quarter, quarter);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Sets(byte* at, Vector512<byte> low, Vector512<byte> high)
    {
        var value = Vector512.Load(at);
        var half = Vector512.Create((byte)15);
        return Avx512BW.Shuffle(low, value & half) & Avx512BW.Shuffle(high, (value.AsUInt16() >> 4).AsByte() & half);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Sets(byte* at, Vector256<byte> low, Vector256<byte> high)
    {
        var value = Vector256.Load(at);
        var half = Vector256.Create((byte)15);
        return Avx2.Shuffle(low, value & half) & Avx2.Shuffle(high, (value.AsUInt16() >> 4).AsByte() & half);
    }
}
