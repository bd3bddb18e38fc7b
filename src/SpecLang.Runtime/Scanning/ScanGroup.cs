using System.Runtime.CompilerServices;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Scanning;

/// <summary>Automata that are entered at the same places, with the tables that tell the places, for as long as this lives.</summary>
internal sealed unsafe class ScanGroup
{
    private readonly PinnedTables tables = new();
    private readonly byte* atStart;

    public ScanGroup(AutomatonGroup group)
    {
        Automata = [.. group.Automata.Select(a => new ScanAutomaton(a))];
        Facts = group.Automata.Aggregate(0UL, (facts, a) => facts | a.Facts);
        Low = tables.Keep(group.Filter.Low);
        High = tables.Keep(group.Filter.High);
        Sets = tables.Keep(group.Filter.Sets);
        atStart = tables.Keep(group.Filter.AtStart);
        Owners = group.Filter.Owners;
        Gate = group.Filter.Gate is { } gate ? tables.Keep(gate) : null;
        IsWordStart = group.Filter.IsWordStart;
        if (group.Automata is [{ Entries.Filter: { } filter }])
        {
            EntryBits = tables.Keep(filter.Words);
            (EntryShift, OpenLengths) = (filter.Shift, filter.OpenLengths);
        }
    }

    public readonly byte* Low;
    public readonly byte* High;
    public readonly byte* Sets;

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
    public int AtStart(byte* start) => SetsAt(atStart, start);

    /// <summary>The sets, a bit each, that the bytes from a place on belong to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int SetsAt(byte* place) => SetsAt(Sets, place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SetsAt(byte* sets, byte* place)
    {
        const int members = PrefixFilter.Members;
        const int lower = members - 1;
        return sets[place[0] & lower] & sets[members + (place[1] & lower)] & sets[(2 * members) + (place[2] & lower)] & sets[(3 * members) + (place[3] & lower)]
            & sets[(4 * members) + (place[4] & lower)] & sets[(5 * members) + (place[5] & lower)] & sets[(6 * members) + (place[6] & lower)] & sets[(7 * members) + (place[7] & lower)];
    }
}
