namespace SpecLang.Text.Scanning;

/// <summary>
/// Where matches of automata may begin, by the next eight bytes: eight sets of byte sequences, as the bytes that occur at each place, and as the halves
/// of those, for a vector to look up; and, where there are few enough, the very sequences of four bytes as bits of a hash table.
/// </summary>
internal sealed class PrefixFilter
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Length = 8;

    /// <summary>How many bytes the gate looks at.</summary>
    public const int GateLength = 4;

    /// <summary>The half bytes of a table.</summary>
    public const int Halves = 16;

    /// <summary>The bytes of a table, told apart by their lower seven bits.</summary>
    public const int Members = 128;

    /// <summary>As many automata have a bit each.</summary>
    public const int MostAutomata = 8;

    /// <summary>What makes small letters of capitals, and keeps all else apart from them well enough.</summary>
    public const uint Case = 0x20202020;

    /// <summary>With more sequences a hash of sixteen bits lets too much through.</summary>
    private const int MostSequences = 16_000;

    private const int SetCount = 8;
    private const uint HashFactor = 0x9E3779B1;
    private const int HashShift = 16;
    private const int GateBytes = 1 << (HashShift - 3);

    private PrefixFilter(int automata)
    {
        Owners = new byte[automata];
    }

    /// <summary>By place and lower half of the byte, the sets that may go on with it. The start of a text is no place to look for: it is always tried.</summary>
    public byte[] Low { get; private init; } = new byte[Length * Halves];

    /// <summary>By place and upper half of the byte, the sets that may go on with it.</summary>
    public byte[] High { get; private init; } = new byte[Length * Halves];

    /// <summary>By place and lower seven bits of the byte, the sets that may go on with it.</summary>
    public byte[] Sets { get; private init; } = new byte[Length * Members];

    /// <summary>By automaton, the sets that tell where its matches begin.</summary>
    public byte[] Owners { get; private init; }

    /// <summary>By place and lower seven bits of the byte, the automata, a bit each, that may find a match at the very start of a text.</summary>
    public byte[] AtStart { get; private init; } = new byte[Length * Members];

    /// <summary>A bit for each hash (<see cref="HashOf"/>) of the first four bytes, those at the start of a text as well; null where there are too many sequences, or a filter of entries stands for it.</summary>
    public byte[]? Gate { get; private init; }

    /// <summary>Whether no match begins behind an ASCII letter, digit or underscore.</summary>
    public bool IsWordStart { get; private init; }

    /// <summary>The place of four bytes, first byte lowest, in <see cref="Gate"/>.</summary>
    public static uint HashOf(uint bytes) => ((bytes | Case) * HashFactor) >> HashShift;

    public static PrefixFilter Read(BinaryReader reader)
    {
        var automata = reader.ReadByte();
        return new PrefixFilter(automata)
        {
            Low = reader.ReadBytes(Length * Halves),
            High = reader.ReadBytes(Length * Halves),
            Sets = reader.ReadBytes(Length * Members),
            Owners = reader.ReadBytes(automata),
            AtStart = reader.ReadBytes(Length * Members),
            Gate = reader.ReadBoolean() ? reader.ReadBytes(GateBytes) : null,
            IsWordStart = reader.ReadBoolean(),
        };
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write((byte)Owners.Length);
        writer.Write(Low);
        writer.Write(High);
        writer.Write(Sets);
        writer.Write(Owners);
        writer.Write(AtStart);
        writer.Write(Gate is not null);
        writer.Write(Gate ?? []);
        writer.Write(IsWordStart);
    }

    /// <summary>The filter of automata that are entered at the same places, at most <see cref="MostAutomata"/>.</summary>
    public static PrefixFilter Of(IReadOnlyList<ByteAutomaton> automata)
    {
        var prefixes = automata.Select((a, i) => new PrefixSets(a, 1 << i)).ToList();
        var gate = new byte[GateBytes];
        var left = MostSequences;
        // A filter of entries tells more than a gate of their beginnings.
        var isGated = automata.All(a => a.Entries is null) && prefixes.TrueForAll(p => p.TryList(bytes => gate[HashOf(bytes) >> 3] |= (byte)(1 << (int)(HashOf(bytes) & 7)), ref left));
        var filter = new PrefixFilter(automata.Count)
        {
            Gate = isGated ? gate : null,
            IsWordStart = automata.All(a => LeadsNowhere(a, a.Starts[(int)ByteNeighbour.Word])),
        };
        var bit = 1;
        foreach (var group in PrefixMerge.Of(prefixes.SelectMany(p => p.Groups()), SetCount))
        {
            group.AddTo(filter.Low, filter.High, (byte)bit);
            group.AddTo(filter.Sets, (byte)bit);
            for (var i = 0; i < automata.Count; i++)
            {
                filter.Owners[i] |= ((group.Owners >> i) & 1) != 0 ? (byte)bit : (byte)0;
            }

            bit <<= 1;
        }

        prefixes.ForEach(p => p.AtStart().AddTo(filter.AtStart, (byte)p.Owner));
        return filter;
    }

    /// <summary>The share of places in ordinary text, roughly, that a filter of one automaton would let through.</summary>
    public static double ShareOf(ByteAutomaton automaton) => Math.Min(1, PrefixMerge.Of(new PrefixSets(automaton, 1).Groups(), SetCount).Sum(g => g.Cost));

    private static bool LeadsNowhere(ByteAutomaton automaton, int state) =>
        Enumerable.Range(state * automaton.ClassCount, automaton.ClassCount).All(i => automaton.Transitions[i] == 0);
}
