namespace SpecLang.Text.Scanning;

/// <summary>
/// Matchers of one text as a deterministic automaton over the bytes between the quotes of a JSON text, their closing quote included. It is entered at
/// the first byte of a character and tells which facts hold of a match that begins there. Immutable.
/// </summary>
internal sealed class ByteAutomaton
{
    /// <summary>How many neighbours are told apart in <see cref="Answers"/>: a row of so many for each before, one for each behind.</summary>
    public const int Neighbours = 8;

    internal ByteAutomaton(byte[] classes, int classCount, ushort[] transitions, int special, ushort[] starts)
    {
        Classes = classes;
        ClassCount = classCount;
        Transitions = transitions;
        Special = special;
        Starts = starts;
    }

    /// <summary>The class of each byte.</summary>
    public byte[] Classes { get; }

    public int ClassCount { get; }

    /// <summary>The next state, by state and class. State 0 goes nowhere.</summary>
    public ushort[] Transitions { get; }

    /// <summary>States from this one on are nothing but places on the way; those before have entries in the arrays below.</summary>
    public int Special { get; }

    /// <summary>The state to begin in, by what stands before (<see cref="ByteNeighbour"/>).</summary>
    public ushort[] Starts { get; }

    /// <summary>The facts found, by special state.</summary>
    public ulong[] Found { get; init; } = [];

    /// <summary>The facts to be looked for exactly, by special state.</summary>
    public ulong[] Unclear { get; init; } = [];

    /// <summary>By special state, where in <see cref="Answers"/> the state stands that the neighbours of this place lead to before its byte is read; −1 where nothing is asked.</summary>
    public int[] Questions { get; init; } = [];

    public ushort[] Answers { get; init; } = [];

    /// <summary>All facts it may tell.</summary>
    public ulong Facts { get; init; }

    public int StateCount => Transitions.Length / ClassCount;

    /// <summary>The places where a match may begin.</summary>
    public PrefixFilter Filter { get; internal set; } = PrefixFilter.Everything;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">There is less than that.</exception>
    public static ByteAutomaton Read(BinaryReader reader)
    {
        var (classCount, special, facts) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadUInt64());
        return new ByteAutomaton(reader.ReadBytes(256), classCount, ReadArray(reader, r => r.ReadUInt16()), special, ReadArray(reader, r => r.ReadUInt16()))
        {
            Found = ReadArray(reader, r => r.ReadUInt64()),
            Unclear = ReadArray(reader, r => r.ReadUInt64()),
            Questions = ReadArray(reader, r => r.ReadInt32()),
            Answers = ReadArray(reader, r => r.ReadUInt16()),
            Facts = facts,
            Filter = PrefixFilter.Read(reader),
        };
    }

    /// <summary>Writes it so that it can be read again by the same version.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(ClassCount);
        writer.Write(Special);
        writer.Write(Facts);
        writer.Write(Classes);
        WriteArray(writer, Transitions, (w, v) => w.Write(v));
        WriteArray(writer, Starts, (w, v) => w.Write(v));
        WriteArray(writer, Found, (w, v) => w.Write(v));
        WriteArray(writer, Unclear, (w, v) => w.Write(v));
        WriteArray(writer, Questions, (w, v) => w.Write(v));
        WriteArray(writer, Answers, (w, v) => w.Write(v));
        Filter.Write(writer);
    }

    private static T[] ReadArray<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var values = new T[reader.ReadInt32()];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = read(reader);
        }

        return values;
    }

    private static void WriteArray<T>(BinaryWriter writer, T[] values, Action<BinaryWriter, T> write)
    {
        writer.Write(values.Length);
        foreach (var value in values)
        {
            write(writer, value);
        }
    }
}
