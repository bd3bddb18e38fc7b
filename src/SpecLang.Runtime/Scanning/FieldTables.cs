using System.Text;
using SpecLang.Text;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Scanning;

/// <summary>What is asked of one text.</summary>
internal sealed class FieldTables
{
    private readonly TextSearchPlan search;

    public FieldTables(ScanField field, IReadOnlyList<(ScanFact Fact, int Index)> facts, BinaryReader? saved)
    {
        Name = field.Name;
        Utf8Name = Encoding.UTF8.GetBytes(field.Name);
        MayBeMissing = field.MayBeMissing;
        var matchers = facts.SelectMany(f => (f.Fact.Matchers ?? []).Select(m => (m, f.Index))).ToList();
        search = saved is null ? TextSearchPlan.Of(matchers) : TextSearchPlan.Read(saved);
        Groups = [.. search.Groups.Select(g => new ScanGroup(g))];
        Unplanned = search.Unplanned;
        Searched = [.. facts.Where(f => f.Fact.Matchers is not null).Select(f => (1UL << f.Index, f.Fact.Matchers ?? []))];
        Lengths = [.. facts.Where(f => f.Fact is { Matchers: null, IsPresence: false }).Select(f => (1UL << f.Index, f.Fact.LeastLength, f.Fact.MostLength))];
        Checked = [.. facts.Where(f => f.Fact.Matchers is [PatternMatcher { Checksum: not Checksum.None }]).Select(f => CheckedPattern.Of(1UL << f.Index, (PatternMatcher)(f.Fact.Matchers ?? [])[0]))];
        Presence = facts.Where(f => f.Fact.IsPresence).Aggregate(0UL, (bits, f) => bits | (1UL << f.Index));
        All = facts.Where(f => !f.Fact.IsPresence).Aggregate(0UL, (bits, f) => bits | (1UL << f.Index));
    }

    public string Name { get; }

    public byte[] Utf8Name { get; }

    public bool MayBeMissing { get; }

    public ScanGroup[] Groups { get; }

    /// <summary>The facts that no automaton tells.</summary>
    public ulong Unplanned { get; }

    public (ulong Bit, IReadOnlyList<Matcher> Matchers)[] Searched { get; }

    /// <summary>The facts that are one pattern with a checksum: a stretch of the text tells them.</summary>
    public CheckedPattern[] Checked { get; }

    public (ulong Bit, long Least, long Most)[] Lengths { get; }

    /// <summary>The facts that hold because the text is there.</summary>
    public ulong Presence { get; }

    /// <summary>The facts that are unknown where it is not.</summary>
    public ulong All { get; }

    /// <summary>Writes what takes long to make.</summary>
    public void Write(BinaryWriter writer) => search.Write(writer);
}
