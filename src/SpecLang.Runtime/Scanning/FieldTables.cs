using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Scanning;

/// <summary>What is asked of one text.</summary>
internal sealed class FieldTables
{
    private readonly TextSearchPlan search;

    /// <param name="field">The field.</param>
    /// <param name="place">Its place among the plan's fields.</param>
    /// <param name="facts">All facts of the plan.</param>
    /// <param name="saved">What <see cref="Write"/> wrote; null where it is to be made.</param>
    public FieldTables(ScanField field, int place, ImmutableArray<ScanFact> facts, BinaryReader? saved)
    {
        Name = field.Name;
        Utf8Name = Encoding.UTF8.GetBytes(field.Name);
        MayBeMissing = field.MayBeMissing;
        var (searched, lengths) = (new List<SearchedFact>(), new List<LengthFact>());
        for (var i = 0; i < facts.Length; i++)
        {
            var (bit, fact) = (1UL << i, facts[i]);
            if (fact.Field != place)
            {
                continue;
            }

            Presence |= fact.IsPresence ? bit : 0;
            All |= fact.IsPresence ? 0 : bit;
            if (fact.IsSearch)
            {
                searched.Add(new SearchedFact(bit, fact));
            }
            else if (!fact.IsPresence)
            {
                lengths.Add(new LengthFact(bit, fact.LeastLength, fact.MostLength));
            }
        }

        (Searched, Lengths) = ([.. searched], [.. lengths]);
        search = saved is null ? TextSearchPlan.Of([.. Searched.SelectMany(s => (s.Fact.Matchers ?? []).Select(m => (m, BitOperations.Log2(s.Bit))))]) : TextSearchPlan.Read(saved);
        Automata = [.. search.Automata.Select(a => new ScanAutomaton(a))];
        Unplanned = search.Unplanned;
        Checked = saved is null ? [.. Searched.Select(s => CheckedPattern.Of(s.Bit, s.Fact)).OfType<CheckedPattern>()] : ReadChecked(saved);
    }

    public string Name { get; }

    public byte[] Utf8Name { get; }

    public bool MayBeMissing { get; }

    public ScanAutomaton[] Automata { get; }

    /// <summary>The facts that no automaton tells.</summary>
    public ulong Unplanned { get; }

    public SearchedFact[] Searched { get; }

    /// <summary>The facts that are one pattern with a checksum: a stretch of the text tells them.</summary>
    public CheckedPattern[] Checked { get; }

    public LengthFact[] Lengths { get; }

    /// <summary>The facts that hold because the text is there.</summary>
    public ulong Presence { get; }

    /// <summary>The facts that are unknown where it is not.</summary>
    public ulong All { get; }

    /// <summary>Writes what takes long to make.</summary>
    public void Write(BinaryWriter writer)
    {
        search.Write(writer);
        writer.Write(Checked.Length);
        foreach (var pattern in Checked)
        {
            writer.Write(pattern.Bit);
            pattern.Write(writer);
        }
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
