namespace SpecLang.Text.Scanning;

/// <summary>How the matchers of one text are looked for in its bytes: those with telling beginnings in one automaton, the others in another.</summary>
internal sealed class TextSearchPlan
{
    private const int MostNodes = 60_000;
    private const int MostStates = 12_000;

    /// <summary>A pattern that begins with more different sequences of four bytes than that is kept from those whose beginnings can be listed.</summary>
    private const double MostBeginnings = 8192;

    /// <summary>So many of the others get an automaton each, since where they begin has nothing in common. More would cost more passes than that saves.</summary>
    private const int MostAlone = 6;

    private readonly List<ByteAutomaton> automata = [];
    private ulong unplanned;

    private TextSearchPlan()
    {
    }

    public IReadOnlyList<ByteAutomaton> Automata => automata;

    /// <summary>The facts that no automaton tells: they must always be looked for exactly.</summary>
    public ulong Unplanned => unplanned;

    /// <summary>Plans how to look for matchers; several may stand for one fact, which holds where one of them matches.</summary>
    public static TextSearchPlan Of(IReadOnlyList<(Matcher Matcher, int Fact)> matchers)
    {
        var plan = new TextSearchPlan();
        var telling = new List<(Matcher, int)>();
        var other = new List<(Matcher, int)>();
        foreach (var (matcher, fact) in matchers)
        {
            if (matcher is PatternMatcher { Root: var root } && LeadingRepetition.Shorten(root).CanBeEmpty)
            {
                plan.unplanned |= 1UL << fact;
            }
            else
            {
                (IsTelling(matcher) ? telling : other).Add((matcher, fact));
            }
        }

        plan.Add(telling);
        if (other.Count <= MostAlone)
        {
            other.ForEach(m => plan.Add([m]));
        }
        else
        {
            plan.Add(other);
        }

        return plan;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">There is less than that.</exception>
    public static TextSearchPlan Read(BinaryReader reader)
    {
        var plan = new TextSearchPlan { unplanned = reader.ReadUInt64() };
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            plan.automata.Add(ByteAutomaton.Read(reader));
        }

        return plan;
    }

    /// <summary>Writes it so that it can be read again by the same version.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(unplanned);
        writer.Write(automata.Count);
        automata.ForEach(a => a.Write(writer));
    }

    private static bool IsTelling(Matcher matcher) =>
        matcher is not PatternMatcher pattern || Beginnings.Count(LeadingRepetition.Shorten(pattern.Root)) <= MostBeginnings;

    /// <summary>Those that are too much for one automaton get several, and those too much for one of their own none.</summary>
    private void Add(List<(Matcher Matcher, int Fact)> matchers)
    {
        if (matchers.Count == 0)
        {
            return;
        }

        if (TryBuild(matchers) is { } automaton)
        {
            automata.Add(automaton);
        }
        else if (matchers.Count == 1)
        {
            unplanned |= 1UL << matchers[0].Fact;
        }
        else
        {
            Add(matchers.GetRange(0, matchers.Count / 2));
            Add(matchers.GetRange(matchers.Count / 2, matchers.Count - (matchers.Count / 2)));
        }
    }

    private static ByteAutomaton? TryBuild(List<(Matcher Matcher, int Fact)> matchers)
    {
        var program = new ByteProgram(MostNodes);
        foreach (var (matcher, fact) in matchers)
        {
            switch (matcher)
            {
                case PatternMatcher pattern:
                    program.Add(pattern.Root, pattern.IgnoresCase, fact, pattern.Checksum == Checksum.None);
                    break;
                case EntryMatcher entries when !new EntryBytes(program, fact).TryAdd(entries.Entries):
                    return null;
            }
        }

        return program.IsTooLarge ? null : ByteAutomatonBuilder.Build(program, MostStates);
    }
}
