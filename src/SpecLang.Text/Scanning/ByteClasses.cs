namespace SpecLang.Text.Scanning;

/// <summary>The bytes, put into classes that no edge and no rule of the automaton tells apart.</summary>
internal sealed class ByteClasses
{
    private const int Bytes = 256;
    private readonly List<byte> representatives = [];

    public ByteClasses(IEnumerable<ByteNode> nodes)
    {
        var signatures = new ulong[Bytes];
        var ranges = new HashSet<ByteRange>(nodes.SelectMany(n => n.Edges).Select(e => e.Bytes))
        {
            new((byte)'"', (byte)'"'), new((byte)'\\', (byte)'\\'), new((byte)'n', (byte)'n'), new((byte)'r', (byte)'r'), new((byte)'_', (byte)'_'),
            new((byte)'0', (byte)'9'), new((byte)'A', (byte)'Z'), new((byte)'a', (byte)'z'), new(0x80, 0xC1), new(0xC2, 0xFF),
        };
        var seed = 0UL;
        foreach (var range in ranges)
        {
            var bits = Mix(++seed);
            for (int value = range.First; value <= range.Last; value++)
            {
                signatures[value] ^= bits;
            }
        }

        var known = new Dictionary<ulong, byte>();
        for (var value = 0; value < Bytes; value++)
        {
            if (!known.TryGetValue(signatures[value], out var index))
            {
                known.Add(signatures[value], index = (byte)representatives.Count);
                representatives.Add((byte)value);
            }

            OfByte[value] = index;
        }
    }

    public byte[] OfByte { get; } = new byte[Bytes];

    public int Count => representatives.Count;

    public byte Representative(int index) => representatives[index];

    /// <summary>The classes of a range that an edge has: each class lies within it or outside.</summary>
    public int[] Within(ByteRange range)
    {
        var within = new List<int>();
        for (int value = range.First; value <= range.Last; value++)
        {
            if (representatives[OfByte[value]] == value)
            {
                within.Add(OfByte[value]);
            }
        }

        return [.. within];
    }

    // SplitMix64 (Steele, Lea, Flood 2014).
    private static ulong Mix(ulong value)
    {
        value *= 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
