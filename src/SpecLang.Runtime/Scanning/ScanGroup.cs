using System.Runtime.CompilerServices;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Scanning;

/// <summary>Automata that are entered at the same places, with the tables that tell the places, for as long as this lives.</summary>
internal sealed unsafe class ScanGroup
{
    private const int Bytes = byte.MaxValue + 1;

    private readonly PinnedTables tables = new();
    private readonly byte* atStart;

    public ScanGroup(AutomatonGroup group)
    {
        Automata = [.. group.Automata.Select(a => new ScanAutomaton(a))];
        Facts = group.Automata.Aggregate(0UL, (facts, a) => facts | a.Facts);
        Places = FilterPlaces.Of(group.Filter);
        Low = tables.Keep(At(Places, group.Filter.Low));
        High = tables.Keep(At(Places, group.Filter.High));
        Sets = tables.Keep(group.Filter.Sets);
        atStart = tables.Keep(group.Filter.AtStart);
        Exact = tables.Keep(ExactOf(group.Filter));
        Owners = group.Filter.Owners;
        Gate = group.Filter.Gate is { } gate ? tables.Keep(gate) : null;
        IsWordStart = group.Filter.IsWordStart;
        if (group.Automata is [{ Entries.Filter: { } filter }])
        {
            EntryBits = tables.Keep(filter.Words);
            (EntryShift, OpenLengths) = (filter.Shift, filter.OpenLengths);
        }
    }

    /// <summary>The places that <see cref="Low"/> and <see cref="High"/> are of.</summary>
    public readonly int[] Places;

    /// <summary>By place of <see cref="Places"/> and lower half of the byte, the sets that may go on with it.</summary>
    public readonly byte* Low;

    /// <summary>By place of <see cref="Places"/> and upper half of the byte, the sets that may go on with it.</summary>
    public readonly byte* High;

    /// <summary>By place and lower seven bits of the byte, the sets that may go on with it.</summary>
    public readonly byte* Sets;

    /// <summary>By place and byte, the sets that may go on with it.</summary>
    public readonly byte* Exact;

    /// <summary>Null where every place that passes the vectors is a candidate.</summary>
    public readonly byte* Gate;

    public readonly bool IsWordStart;

    /// <summary>The bits of a filter of entries (<see cref="EntryFilter"/>); null where there is none.</summary>
    public readonly ulong* EntryBits;

    public readonly int EntryShift;

    /// <summary>After how many letters an entry may leave a word open, as in <see cref="EntryFilter.OpenLengths"/>.</summary>
    public readonly int OpenLengths;

    public ScanAutomaton[] Automata { get; }

    /// <summary>By automaton, the sets that tell where its matches begin.</summary>
    public byte[] Owners { get; }

    /// <summary>All facts they tell.</summary>
    public ulong Facts { get; }

    /// <summary>The automata, a bit each, that may find a match at the very start of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int AtStart(byte* start)
    {
        const int members = PrefixFilter.Members;
        const int lower = members - 1;
        if (Gate != null && !IsLetThrough(start))
        {
            return 0;
        }

        return atStart[start[0] & lower] & atStart[members + (start[1] & lower)] & atStart[(2 * members) + (start[2] & lower)] & atStart[(3 * members) + (start[3] & lower)]
            & atStart[(4 * members) + (start[4] & lower)] & atStart[(5 * members) + (start[5] & lower)] & atStart[(6 * members) + (start[6] & lower)] & atStart[(7 * members) + (start[7] & lower)];
    }

    /// <summary>The sets, a bit each, that the bytes from a place on belong to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SetsAt(byte* place) => SetsAt(Exact, place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SetsAt(byte* exact, byte* place) =>
        exact[place[0]] & exact[Bytes + place[1]] & exact[(2 * Bytes) + place[2]] & exact[(3 * Bytes) + place[3]]
        & exact[(4 * Bytes) + place[4]] & exact[(5 * Bytes) + place[5]] & exact[(6 * Bytes) + place[6]] & exact[(7 * Bytes) + place[7]];

    private bool IsLetThrough(byte* place)
    {
        var hash = PrefixFilter.HashOf(Unsafe.ReadUnaligned<uint>(place));
        return ((Gate[hash >> 3] >> (int)(hash & 7)) & 1) != 0;
    }

    /// <summary>Both kinds of table together: what one does not tell apart the other does.</summary>
    private static byte[] ExactOf(PrefixFilter filter)
    {
        var sets = new byte[PrefixFilter.Length * Bytes];
        for (var i = 0; i < sets.Length; i++)
        {
            var (place, value) = (i / Bytes, i % Bytes);
            var halves = filter.Low[(place * PrefixFilter.Halves) + (value & 15)] & filter.High[(place * PrefixFilter.Halves) + (value >> 4)];
            sets[i] = (byte)(filter.Sets[(place * PrefixFilter.Members) + (value & (PrefixFilter.Members - 1))] & halves);
        }

        return sets;
    }

    private static byte[] At(int[] places, byte[] halves) => [.. places.SelectMany(p => halves.AsSpan(p * PrefixFilter.Halves, PrefixFilter.Halves).ToArray())];
}
