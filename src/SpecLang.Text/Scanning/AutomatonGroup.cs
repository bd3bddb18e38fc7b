namespace SpecLang.Text.Scanning;

/// <summary>Automata that are entered at the same places. Immutable.</summary>
internal sealed class AutomatonGroup
{
    private AutomatonGroup(IReadOnlyList<ByteAutomaton> automata, PrefixFilter filter)
    {
        Automata = automata;
        Filter = filter;
    }

    public IReadOnlyList<ByteAutomaton> Automata { get; }

    /// <summary>The places where a match may begin.</summary>
    public PrefixFilter Filter { get; }

    public static AutomatonGroup Of(IReadOnlyList<ByteAutomaton> automata) => new(automata, PrefixFilter.Of(automata));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">There is less than that.</exception>
    public static AutomatonGroup Read(BinaryReader reader)
    {
        var automata = new ByteAutomaton[reader.ReadInt32()];
        for (var i = 0; i < automata.Length; i++)
        {
            automata[i] = ByteAutomaton.Read(reader);
        }

        return new AutomatonGroup(automata, PrefixFilter.Read(reader));
    }

    /// <summary>Writes it so that it can be read again by the same version.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Automata.Count);
        foreach (var automaton in Automata)
        {
            automaton.Write(writer);
        }

        Filter.Write(writer);
    }
}
