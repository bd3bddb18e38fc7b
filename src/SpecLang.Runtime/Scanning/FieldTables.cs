using SpecLang.Text;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Scanning;

/// <summary>What is asked of one text.</summary>
internal sealed class FieldTables
{
    private readonly TextSearchPlan search;

    /// <param name="name">The field's name.</param>
    /// <param name="facts">The facts, with their places among those of the group: at most sixty-four.</param>
    /// <param name="saved">What <see cref="Write"/> wrote; null where it is to be made.</param>
    public FieldTables(string name, IReadOnlyList<(ScanFact Fact, int Index)> facts, BinaryReader? saved)
    {
        Name = name;
        var matchers = facts.SelectMany(f => (f.Fact.Matchers ?? []).Select(m => (m, f.Index))).ToList();
        search = saved is null ? TextSearchPlan.Of(matchers) : TextSearchPlan.Read(saved);
        Groups = [.. search.Groups.Select(g => new ScanGroup(g))];
        Unplanned = search.Unplanned;
        Searched = [.. facts.Where(f => f.Fact.Matchers is not null).Select(f => (1UL << f.Index, f.Fact.Matchers ?? []))];
        Lengths = [.. facts.Where(f => f.Fact.Kind == ScanFactKind.HasLength).Select(f => (1UL << f.Index, f.Fact.LeastLength, f.Fact.MostLength))];
        Checked = [.. facts.Where(f => f.Fact.Matchers is [PatternMatcher { Checksum: not Checksum.None }]).Select(f => CheckedPattern.Of(1UL << f.Index, (PatternMatcher)(f.Fact.Matchers ?? [])[0]))];
        Confirmed = [.. facts.Where(f => f.Fact.Kind is not (ScanFactKind.Contains or ScanFactKind.HasLength)).Select(f => (1UL << f.Index, f.Fact))];
    }

    public string Name { get; }

    public ScanGroup[] Groups { get; }

    /// <summary>The facts that no automaton tells.</summary>
    public ulong Unplanned { get; }

    public (ulong Bit, IReadOnlyList<Matcher> Matchers)[] Searched { get; }

    /// <summary>The facts that are one pattern with a checksum: a stretch of the text tells them.</summary>
    public CheckedPattern[] Checked { get; }

    public (ulong Bit, long Least, long Most)[] Lengths { get; }

    /// <summary>The facts that ask for more than a match, which a search only makes possible, and those about what no search finds.</summary>
    public (ulong Bit, ScanFact Fact)[] Confirmed { get; }

    /// <summary>Writes what takes long to make.</summary>
    public void Write(BinaryWriter writer) => search.Write(writer);
}
