using System.Text;
using SpecLang.Text;

namespace SpecLang.Runtime.Scanning;

/// <summary>What is asked of one field.</summary>
internal sealed class SlotTables
{
    private const int FactsOfGroup = 64;

    private readonly ScanField asked;
    private readonly PlacedFact[] facts;
    private readonly int present;
    private readonly List<int> defaults = [];

    /// <param name="field">The field.</param>
    /// <param name="index">Its place among those of its scope.</param>
    /// <param name="parent">The place of the record that it belongs to; −1 where that is the scope's own.</param>
    /// <param name="facts">What is asked of it, with the places of the facts, which follow one another.</param>
    /// <param name="saved">What <see cref="Write"/> wrote; null where it is to be made.</param>
    public SlotTables(ScanField field, int index, int parent, PlacedFact[] facts, BinaryReader? saved)
    {
        asked = field;
        this.facts = facts;
        (Index, Parent) = (index, parent);
        Utf8Name = Encoding.UTF8.GetBytes(field.Name);
        Labels = [.. field.Labels.Select(Encoding.UTF8.GetBytes)];
        Members = new MemberTables([]);
        Scalars = [.. facts.Where(f => IsScalar(f.Fact))];
        Texts = [.. facts.Where(f => f.Fact.Kind == ScanFactKind.IsText).Select(f => new PlacedText(f.Index, Encoding.UTF8.GetBytes(f.Fact.Text ?? string.Empty), f.Fact.Text ?? string.Empty))];
        present = Array.Find(facts, f => f.Fact.IsPresence)?.Index ?? -1;
        Groups = Kind == ScanKind.Text ? [.. GroupsOf(facts, saved)] : [];
        Elements = field.Elements is { } elements ? new ScopeTables(elements, saved) : null;
        foreach (var (fact, place) in facts)
        {
            if (field.Default is { } value && (fact.IsPresence || HoldsOfDefault(fact, value)))
            {
                defaults.Add(place);
            }
        }
    }

    public string Name => asked.Name;

    /// <summary>Its name in the spec.</summary>
    public string DeclaredName => asked.DeclaredName;

    public byte[] Utf8Name { get; }

    public ScanKind Kind => asked.Kind;

    public int Index { get; }

    public int Parent { get; }

    public bool MayBeMissing => asked.MayBeMissing;

    public bool HasDefault => asked.Default is not null;

    public byte[][] Labels { get; }

    /// <summary>Of a record: its fields.</summary>
    public MemberTables Members { get; set; }

    /// <summary>Of a list: what is asked of each element.</summary>
    public ScopeTables? Elements { get; }

    /// <summary>What a text is searched for, in groups of facts that fit in a word, each with the place of its first fact.</summary>
    public PlacedSearch[] Groups { get; }

    /// <summary>The facts about a truth value, number, label or the length of a list.</summary>
    public PlacedFact[] Scalars { get; }

    /// <summary>The texts that it is compared with, as they stand in JSON where they need no escape.</summary>
    public PlacedText[] Texts { get; }

    /// <summary>Notes that there is a value.</summary>
    public void AddPresent(ScopeState state)
    {
        if (present >= 0)
        {
            state.Add(present, Truth.True);
        }
    }

    /// <summary>Notes that there is no value: what is asked of it is unknown, or known of what stands in for it.</summary>
    public void AddMissing(ScopeState state, bool standsIn)
    {
        if (standsIn && HasDefault)
        {
            foreach (var fact in defaults)
            {
                state.Add(fact, Truth.True);
            }

            return;
        }

        foreach (var (fact, index) in facts)
        {
            if (!fact.IsPresence)
            {
                state.Add(index, Truth.Unknown);
            }
        }
    }

    public void Write(BinaryWriter writer)
    {
        foreach (var (search, _) in Groups)
        {
            search.Write(writer);
        }

        Elements?.Write(writer);
    }

    private static bool IsScalar(ScanFact fact) =>
        fact.Kind is ScanFactKind.IsTrue or ScanFactKind.IsLabel or ScanFactKind.IsInt or ScanFactKind.IsNumber or ScanFactKind.HasLength;

    private IEnumerable<PlacedSearch> GroupsOf(PlacedFact[] facts, BinaryReader? saved)
    {
        var searched = facts.Where(f => f.Fact.IsSearch || f.Fact.Kind is ScanFactKind.HasLength or ScanFactKind.HasWords or ScanFactKind.HasSentences).ToList();
        while (searched.Count > 0)
        {
            var first = searched[0].Index;
            var group = searched.TakeWhile(f => f.Index < first + FactsOfGroup).ToList();
            yield return new PlacedSearch(new FieldTables(asked.Name, [.. group.Select(f => f with { Index = f.Index - first })], saved), first);
            searched.RemoveRange(0, group.Count);
        }
    }

    private bool HoldsOfDefault(ScanFact fact, object value) => value switch
    {
        string text => fact.HoldsOf(new TextValue(text, Name)),
        bool truth => truth && fact.Kind == ScanFactKind.IsTrue,
        int => Kind == ScanKind.List ? fact.Kind == ScanFactKind.HasLength && fact.IsWithin(0) : fact.Kind == ScanFactKind.IsLabel && fact.Int == (int)value,
        long number => fact.HoldsOf(number),
        double number => fact.HoldsOf(number),
        _ => false,
    };
}
