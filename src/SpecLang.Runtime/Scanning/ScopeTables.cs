using System.Collections.Immutable;

namespace SpecLang.Runtime.Scanning;

/// <summary>What is asked of a record or of an element, as the scanner needs it.</summary>
internal sealed class ScopeTables
{
    private readonly List<SlotTables> slots = [];

    /// <param name="scope">What is asked.</param>
    /// <param name="saved">What <see cref="Write"/> wrote of the same scope; null where it is to be made.</param>
    public ScopeTables(ScanScope scope, BinaryReader? saved)
    {
        IsRecord = scope.IsRecord;
        Facts = scope.Facts;
        Members = new MemberTables([.. scope.Fields.Select(f => Add(f, parent: -1, scope, saved))]);
        Slots = [.. slots];
        Over = [.. scope.Facts.Select((fact, i) => fact.Test is { } test ? new PlacedTest(i, test) : null).OfType<PlacedTest>()];
        var ofRecord = new List<int>();
        for (var i = 0; i < scope.Facts.Length; i++)
        {
            if (scope.Facts[i].Kind == ScanFactKind.OfRecord)
            {
                ofRecord.Add(i);
            }
        }

        OfRecord = [.. ofRecord];
    }

    public bool IsRecord { get; }

    /// <summary>What is asked of it.</summary>
    public ImmutableArray<ScanFact> Facts { get; }

    public int FactCount => Facts.Length;

    /// <summary>How many words hold a bit for each fact.</summary>
    public int WordCount => (FactCount + 63) >> 6;

    /// <summary>All fields, each before those within it.</summary>
    public SlotTables[] Slots { get; }

    /// <summary>The fields of the record itself, or the element alone.</summary>
    public MemberTables Members { get; }

    /// <summary>The facts that are tests over elements of lists.</summary>
    public PlacedTest[] Over { get; }

    /// <summary>The facts that only the record tells.</summary>
    public int[] OfRecord { get; }

    public void Write(BinaryWriter writer)
    {
        foreach (var slot in Slots)
        {
            slot.Write(writer);
        }
    }

    private SlotTables Add(ScanField field, int parent, ScanScope scope, BinaryReader? saved)
    {
        var index = slots.Count;
        var slot = new SlotTables(field, index, parent, [.. scope.Facts.Select((fact, i) => new PlacedFact(fact, i)).Where(f => f.Fact.Field == index)], saved);
        slots.Add(slot);
        if (field.Kind == ScanKind.Record)
        {
            slot.Members = new MemberTables([.. field.Members.Select(m => Add(m, index, scope, saved))]);
        }

        return slot;
    }
}
