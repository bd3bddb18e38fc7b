using System.Numerics;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Scanning;

/// <summary>What is asked of one text.</summary>
internal sealed class FieldTables
{
    private readonly TextSearchPlan search;
    private readonly (byte Bit, byte Fact, int Matcher)[] parts;

    /// <param name="name">The field's name.</param>
    /// <param name="facts">The facts, with their places among those of the group: at most sixty-four.</param>
    /// <param name="saved">What <see cref="Write"/> wrote; null where it is to be made.</param>
    public FieldTables(string name, IReadOnlyList<PlacedFact> facts, BinaryReader? saved)
    {
        Name = name;
        var (searched, lengths, confirmed) = (new List<SearchedFact>(), new List<LengthFact>(), new List<SearchedFact>());
        foreach (var (fact, index) in facts)
        {
            var bit = 1UL << index;
            if (fact.IsSearch)
            {
                searched.Add(new SearchedFact(bit, fact));
            }

            if (fact.Kind == ScanFactKind.HasLength)
            {
                lengths.Add(new LengthFact(bit, fact.LeastLength, fact.MostLength));
            }
            else if (fact.Kind != ScanFactKind.Contains)
            {
                confirmed.Add(new SearchedFact(bit, fact));
            }
        }

        Findable = searched.Aggregate(0UL, (bits, s) => bits | s.Bit);
        parts = saved is null ? [.. SearchTables.PartsOf(TextsOf(facts))] : ReadParts(saved);
        Parts = Array.ConvertAll(parts, p => (1UL << p.Bit, 1UL << p.Fact));
        searched.AddRange(parts.Select(p => new SearchedFact(1UL << p.Bit, Part(facts, p))));
        (Searched, Lengths, Confirmed) = ([.. searched], [.. lengths], [.. confirmed]);
        ClosedStarts = saved is null ? TextsOf(facts).Where(SearchTables.BeginsClosed).Aggregate(0UL, (bits, f) => bits | (1UL << f.Fact)) : saved.ReadUInt64();
        search = saved is null ? TextSearchPlan.Of([.. facts.SelectMany(f => (f.Fact.Matchers ?? []).Select((m, i) => (m, BitOf(f.Index, i))))]) : TextSearchPlan.Read(saved);
        Groups = [.. search.Groups.Select(g => new ScanGroup(g))];
        Unplanned = search.Unplanned;
        var told = 0UL;
        foreach (var group in Groups)
        {
            Scattered |= told & group.Facts;
            told |= group.Facts;
        }

        Looked = Searched.Aggregate(0UL, (bits, s) => bits | s.Bit);
        Checked = saved is null ? [.. Searched.Select(s => CheckedPattern.Of(s.Bit, s.Fact)).OfType<CheckedPattern>()] : ReadChecked(saved);
    }

    public string Name { get; }

    public ScanGroup[] Groups { get; }

    /// <summary>The facts that no automaton tells.</summary>
    public ulong Unplanned { get; }

    /// <summary>The facts that several groups of automata tell, each of some of their matchers.</summary>
    public ulong Scattered { get; }

    public SearchedFact[] Searched { get; }

    /// <summary>The facts that a search finds.</summary>
    public ulong Findable { get; }

    /// <summary>The same with the parts of facts.</summary>
    public ulong Looked { get; }

    /// <summary>Patterns with a checksum among several matchers of one fact: each is looked for as a fact of its own, and has a bit that no fact has.</summary>
    public (ulong Part, ulong Whole)[] Parts { get; }

    /// <summary>The facts about beginnings of which the place of the first match tells whether they hold, but where the text begins with a mark.</summary>
    public ulong ClosedStarts { get; }

    /// <summary>The facts that are one pattern with a checksum: a stretch of the text tells them.</summary>
    public CheckedPattern[] Checked { get; }

    public LengthFact[] Lengths { get; }

    /// <summary>The facts that ask for more than a match, which a search only makes possible, and those about what no search finds.</summary>
    public SearchedFact[] Confirmed { get; }

    /// <summary>Says of all facts that no place is known.</summary>
    /// <param name="seeds">The places, from that of the group's first fact on.</param>
    public void ClearSeeds(Span<int> seeds)
    {
        for (var facts = Findable; facts != 0; facts &= facts - 1)
        {
            seeds[BitOperations.TrailingZeroCount(facts)] = -1;
        }
    }

    /// <summary>Writes what takes long to make.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(parts.Length);
        foreach (var (bit, fact, matcher) in parts)
        {
            writer.Write(bit);
            writer.Write(fact);
            writer.Write(matcher);
        }

        writer.Write(ClosedStarts);
        search.Write(writer);
        writer.Write(Checked.Length);
        foreach (var pattern in Checked)
        {
            writer.Write(pattern.Bit);
            pattern.Write(writer);
        }
    }

    /// <summary>The facts as what makes their tables knows them.</summary>
    private static List<SearchedText> TextsOf(IReadOnlyList<PlacedFact> facts) => [.. facts.Select(f => new SearchedText(
        f.Index,
        f.Fact.Kind switch { ScanFactKind.Contains => SearchedText.Place.Anywhere, ScanFactKind.StartsWith => SearchedText.Place.Start, _ => SearchedText.Place.Elsewhere },
        f.Fact.Matchers ?? []))];

    private static (byte Bit, byte Fact, int Matcher)[] ReadParts(BinaryReader reader)
    {
        var read = new (byte, byte, int)[reader.ReadInt32()];
        for (var i = 0; i < read.Length; i++)
        {
            read[i] = (reader.ReadByte(), reader.ReadByte(), reader.ReadInt32());
        }

        return read;
    }

    private static ScanFact Part(IReadOnlyList<PlacedFact> facts, (byte Bit, byte Fact, int Matcher) part)
    {
        var whole = facts.First(f => f.Index == part.Fact).Fact;
        return ScanFact.Contains(whole.Field, () => [(whole.Matchers ?? [])[part.Matcher]]);
    }

    /// <summary>What a matcher of a fact is looked for as.</summary>
    private int BitOf(int fact, int matcher)
    {
        var part = Array.FindIndex(parts, p => p.Fact == fact && p.Matcher == matcher);
        return part < 0 ? fact : parts[part].Bit;
    }

    private CheckedPattern[] ReadChecked(BinaryReader reader)
    {
        var patterns = new CheckedPattern[reader.ReadInt32()];
        for (var i = 0; i < patterns.Length; i++)
        {
            var bit = reader.ReadUInt64();
            patterns[i] = CheckedPattern.Read(reader, bit, (Array.Find(Searched, s => s.Bit == bit) ?? throw new InvalidDataException("The tables are of another plan.")).Fact);
        }

        return patterns;
    }
}
