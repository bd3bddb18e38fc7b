namespace SpecLang.Text.Scanning;

/// <summary>How the matchers of one text are looked for in its bytes: those with telling beginnings in one automaton, the others in another.</summary>
internal sealed class TextSearchPlan
{
    /// <summary>A pattern that begins with more different sequences of four bytes than that is kept from those whose beginnings can be listed.</summary>
    private const double MostBeginnings = 8192;

    /// <summary>So many of the others get an automaton each, since where they begin has nothing in common. All of them are entered wherever one may begin.</summary>
    private const int MostAlone = 6;

    private readonly List<AutomatonGroup> groups = [];
    private readonly SearchLimits limits;
    private ulong unplanned;

    private TextSearchPlan(SearchLimits limits) => this.limits = limits;

    public IReadOnlyList<AutomatonGroup> Groups => groups;

    /// <summary>The facts that no automaton tells: they must always be looked for exactly.</summary>
    public ulong Unplanned => unplanned;

    /// <summary>Plans how to look for matchers; several may stand for one fact, which holds where one of them matches.</summary>
    public static TextSearchPlan Of(IReadOnlyList<(Matcher Matcher, int Fact)> matchers) => Of(matchers, SearchLimits.Default);

    /// <summary>The same, with other limits than usual.</summary>
    public static TextSearchPlan Of(IReadOnlyList<(Matcher Matcher, int Fact)> matchers, SearchLimits limits)
    {
        var plan = new TextSearchPlan(limits);
        var telling = new List<(Matcher, int)>();
        var other = new List<(Matcher, int)>();
        foreach (var (matcher, fact) in matchers)
        {
            if (matcher is PatternMatcher { Root: var root } && LeadingRepetition.Shorten(root).CanBeEmpty)
            {
                plan.unplanned |= 1UL << fact;
            }
            else if (matcher is EntryMatcher entries && entries.EntryCount > limits.Entries && plan.TryBuildTrie(entries, fact) is { } automaton)
            {
                plan.groups.Add(AutomatonGroup.Of([automaton]));
            }
            else
            {
                (IsTelling(matcher) ? telling : other).Add((matcher, fact));
            }
        }

        plan.groups.AddRange(plan.Build(telling).Select(a => AutomatonGroup.Of([a])));
        List<ByteAutomaton> others = other.Count <= MostAlone ? [.. other.SelectMany(m => plan.Build([m]))] : plan.Build(other);
        if (others.Count > 0)
        {
            plan.groups.Add(AutomatonGroup.Of(others));
        }

        return plan;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">There is less than that.</exception>
    public static TextSearchPlan Read(BinaryReader reader)
    {
        var plan = new TextSearchPlan(SearchLimits.Default) { unplanned = reader.ReadUInt64() };
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            plan.groups.Add(AutomatonGroup.Read(reader));
        }

        return plan;
    }

    /// <summary>Writes it so that it can be read again by the same version.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(unplanned);
        writer.Write(groups.Count);
        groups.ForEach(g => g.Write(writer));
    }

    private static bool IsTelling(Matcher matcher) =>
        matcher is not PatternMatcher pattern || Beginnings.Count(LeadingRepetition.Shorten(pattern.Root)) <= MostBeginnings;

    /// <summary>Those that are too much for one automaton get several, and those too much for one of their own none.</summary>
    private List<ByteAutomaton> Build(List<(Matcher Matcher, int Fact)> matchers)
    {
        if (matchers.Count == 0)
        {
            return [];
        }

        if (TryBuild(matchers) is { } automaton)
        {
            return [automaton];
        }

        if (matchers.Count == 1)
        {
            if (matchers[0].Matcher is EntryMatcher entries && entries.EntryCount <= limits.Entries && TryBuildTrie(entries, matchers[0].Fact) is { } beginnings)
            {
                return [beginnings];
            }

            unplanned |= 1UL << matchers[0].Fact;
            return [];
        }

        var half = matchers.Count / 2;
        return [.. Build(matchers.GetRange(0, half)), .. Build(matchers.GetRange(half, matchers.Count - half))];
    }

    private ByteAutomaton? TryBuild(List<(Matcher Matcher, int Fact)> matchers)
    {
        var program = new ByteProgram(limits.Nodes);
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

        return program.IsTooLarge ? null : ByteAutomatonBuilder.Build(program, limits.States);
    }

    /// <summary>An automaton of the first characters of so many entries, as many of them as are not too much, and a trie of the rest.</summary>
    private ByteAutomaton? TryBuildTrie(EntryMatcher matcher, int fact)
    {
        var entries = matcher.SortedEntries();
        if (EntryTrie.TryBuild(entries) is not { } trie)
        {
            return null;
        }

        for (var characters = Math.Min(PrefixFilter.GateLength, trie.DepthWithin(limits.Beginnings)); characters > 0; characters--)
        {
            var program = new ByteProgram(limits.Nodes);
            if (new EntryBytes(program, fact).TryAddBeginnings(entries, characters) && !program.IsTooLarge
                && ByteAutomatonBuilder.Build(program, SearchLimits.Default.States) is { } automaton)
            {
                return automaton.With(trie);
            }
        }

        return null;
    }
}
