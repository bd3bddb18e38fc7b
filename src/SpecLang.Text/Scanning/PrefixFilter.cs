namespace SpecLang.Text.Scanning;

/// <summary>
/// Where matches of an automaton may begin, by the first four bytes: eight sets of byte sequences, each as the halves of the bytes at each
/// of the four places, for a vector to look up; and, where there are few enough, the very sequences as bits of a hash table.
/// </summary>
internal sealed class PrefixFilter
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Length = 4;

    /// <summary>The half bytes of a table.</summary>
    public const int Halves = 16;

    /// <summary>What makes small letters of capitals, and keeps all else apart from them well enough.</summary>
    public const uint Case = 0x20202020;

    private const uint HashFactor = 0x9E3779B1;
    private const int HashShift = 16;
    private const int GateBytes = 1 << (HashShift - 3);

    internal PrefixFilter(byte[] low, byte[] high, byte[]? gate, bool isWordStart)
    {
        Low = low;
        High = high;
        Gate = gate;
        IsWordStart = isWordStart;
    }

    /// <summary>Lets everything through.</summary>
    public static PrefixFilter Everything { get; } = new([.. Enumerable.Repeat((byte)0xFF, Length * Halves)], [.. Enumerable.Repeat((byte)0xFF, Length * Halves)], gate: null, isWordStart: false);

    /// <summary>By place and lower half of the byte, the sets that may go on with it.</summary>
    public byte[] Low { get; }

    /// <summary>By place and upper half of the byte, the sets that may go on with it.</summary>
    public byte[] High { get; }

    /// <summary>A bit for each hash (<see cref="HashOf"/>) of the first four bytes; null where there are too many sequences.</summary>
    public byte[]? Gate { get; }

    /// <summary>Whether no match begins behind an ASCII letter, digit or underscore.</summary>
    public bool IsWordStart { get; }

    /// <summary>The place of four bytes, first byte lowest, in <see cref="Gate"/>.</summary>
    public static uint HashOf(uint bytes) => ((bytes | Case) * HashFactor) >> HashShift;

    public static PrefixFilter Read(BinaryReader reader)
    {
        var (low, high) = (reader.ReadBytes(Length * Halves), reader.ReadBytes(Length * Halves));
        var gate = reader.ReadBoolean() ? reader.ReadBytes(GateBytes) : null;
        return new PrefixFilter(low, high, gate, reader.ReadBoolean());
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Low);
        writer.Write(High);
        writer.Write(Gate is not null);
        writer.Write(Gate ?? []);
        writer.Write(IsWordStart);
    }

    public static PrefixFilter Of(ByteAutomaton automaton)
    {
        var prefixes = new PrefixSets(automaton);
        var low = new byte[Length * Halves];
        var high = new byte[Length * Halves];
        var bit = 1;
        foreach (var group in PrefixGroup.Merge(prefixes.Groups(), count: 8))
        {
            group.AddTo(low, high, (byte)bit);
            bit <<= 1;
        }

        var gate = new byte[GateBytes];
        var isGated = prefixes.TryList(bytes => gate[HashOf(bytes) >> 3] |= (byte)(1 << (int)(HashOf(bytes) & 7)));
        return new PrefixFilter(low, high, isGated ? gate : null, LeadsNowhere(automaton, automaton.Starts[(int)ByteNeighbour.Word]));
    }

    private static bool LeadsNowhere(ByteAutomaton automaton, int state) =>
        Enumerable.Range(state * automaton.ClassCount, automaton.ClassCount).All(i => automaton.Transitions[i] == 0);
}
