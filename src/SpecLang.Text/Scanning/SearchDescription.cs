namespace SpecLang.Text.Scanning;

/// <summary>How some matchers of one text are looked for in its bytes, in words for people: an automaton, and where it is entered.</summary>
/// <param name="Matchers">What it looks for, by their places.</param>
/// <param name="States">The automaton's states; 0 where no automaton does, and the matchers search the decoded text.</param>
/// <param name="Bytes">The size of its tables, without those that say where it is entered.</param>
/// <param name="IsAtWordStarts">Whether it is entered at the beginnings of words only.</param>
/// <param name="HasSequences">Whether the sequences of four bytes are known with which its matches begin, so that it is entered at them alone; else at more or less likely ones.</param>
/// <param name="Share">The share of all places in ordinary text, roughly, at which it is entered where the sequences are not known: by how often letters, digits, blanks and signs occur.</param>
/// <param name="GoesOnByEntry">Whether it only finds where an entry may begin, and a tree of the entries goes on from there: there are too many for an automaton.</param>
public sealed record SearchDescription(IReadOnlyList<int> Matchers, int States, long Bytes, bool IsAtWordStarts, bool HasSequences, double Share, bool GoesOnByEntry)
{
    /// <summary>As many as one plan has.</summary>
    private const int MostMatchers = 64;

    /// <summary>Makes the automata, and describes them.</summary>
    /// <param name="matchers">All matchers of one text.</param>
    public static IReadOnlyList<SearchDescription> Of(IReadOnlyList<Matcher> matchers)
    {
        var all = new List<SearchDescription>();
        for (var first = 0; first < matchers.Count; first += MostMatchers)
        {
            var some = matchers.Skip(first).Take(MostMatchers).Select((m, i) => (m, i)).ToList();
            var plan = TextSearchPlan.Of(some);
            all.AddRange(plan.Groups.SelectMany(g => g.Automata.Select(a =>
                new SearchDescription(Places(a.Facts, first), a.StateCount, SizeOf(a), g.Filter.IsWordStart, g.Filter.Gate is not null || a.Entries is not null, g.Filter.Gate is not null || a.Entries is not null ? 0 : PrefixFilter.ShareOf(a), a.Entries is not null))));
            if (plan.Unplanned != 0)
            {
                all.Add(new SearchDescription(Places(plan.Unplanned, first), States: 0, Bytes: 0, IsAtWordStarts: false, HasSequences: false, Share: 0, GoesOnByEntry: false));
            }
        }

        return all;
    }

    private static List<int> Places(ulong facts, int first) => [.. Enumerable.Range(0, MostMatchers).Where(i => ((facts >> i) & 1) != 0).Select(i => first + i)];

    private static long SizeOf(ByteAutomaton automaton) =>
        automaton.Classes.Length + (automaton.Transitions.Length * sizeof(ushort));
}
