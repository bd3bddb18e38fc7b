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

    /// <summary>Tells what is unclear, by what begins there; null where the whole text must be looked at.</summary>
    public EntryTrie? Entries { get; private init; }

    public int StateCount => Transitions.Length / ClassCount;

    /// <summary>The same where all that is unclear is whether one of these begins there.</summary>
    public ByteAutomaton With(EntryTrie entries) => new(Classes, ClassCount, Transitions, Special, Starts)
    {
        Found = Found,
        Unclear = Unclear,
        Questions = Questions,
        Answers = Answers,
        Facts = Facts,
        Entries = entries,
    };

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">There is less than that.</exception>
    public static ByteAutomaton Read(BinaryReader reader)
    {
        var (classCount, special, facts) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadUInt64());
        return new ByteAutomaton(reader.ReadBytes(256), classCount, SavedArray.Read<ushort>(reader), special, SavedArray.Read<ushort>(reader))
        {
            Found = SavedArray.Read<ulong>(reader),
            Unclear = SavedArray.Read<ulong>(reader),
            Questions = SavedArray.Read<int>(reader),
            Answers = SavedArray.Read<ushort>(reader),
            Facts = facts,
            Entries = reader.ReadBoolean() ? EntryTrie.Read(reader) : null,
        };
    }

    /// <summary>Writes it so that it can be read again by the same version.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(ClassCount);
        writer.Write(Special);
        writer.Write(Facts);
        writer.Write(Classes);
        SavedArray.Write(writer, Transitions);
        SavedArray.Write(writer, Starts);
        SavedArray.Write(writer, Found);
        SavedArray.Write(writer, Unclear);
        SavedArray.Write(writer, Questions);
        SavedArray.Write(writer, Answers);
        writer.Write(Entries is not null);
        Entries?.Write(writer);
    }
}
