using System.Collections.Immutable;
using System.Text;
using SpecLang.Text.Scanning;

namespace SpecLang.Runtime.Scanning;

/// <summary>
/// What a constitution asks of a record, as facts, so that a record can be judged from its bytes: <see cref="RecordScanner"/> finds the
/// facts, <see cref="Evaluator.Judge(FactSet)"/> makes the verdict of them. Immutable and thread-safe.
/// </summary>
public sealed class ScanPlan
{
    private readonly Lazy<ScanTables> tables;
    private ScanTables? loaded;
    private bool hasMadeTables;

    /// <param name="fields">All fields of the record: no other may have to be read.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="needRecord">The principles, by their place, whose violations show something of the record: those records must be read.</param>
    public ScanPlan(ImmutableArray<ScanField> fields, ImmutableArray<ScanFact> facts, ImmutableArray<int> needRecord)
        : this(new ScanScope(isRecord: true, fields, facts), needRecord)
    {
    }

    /// <param name="record">What is asked of a record.</param>
    /// <param name="needRecord">The principles, by their place, whose violations show something of the record: those records must be read.</param>
    public ScanPlan(ScanScope record, ImmutableArray<int> needRecord)
    {
        Record = record;
        NeedRecord = needRecord;
        tables = new Lazy<ScanTables>(MakeTables);
    }

    /// <summary>What is asked of a record.</summary>
    public ScanScope Record { get; }

    public ImmutableArray<ScanField> Fields => Record.Fields;

    public ImmutableArray<ScanFact> Facts => Record.Facts;

    /// <summary>The principles whose violations can't be told from facts alone.</summary>
    public ImmutableArray<int> NeedRecord { get; }

    /// <summary>Whether the tables of this plan had to be made: who keeps such things may want to <see cref="SaveTables"/>.</summary>
    public bool HasMadeTables => Volatile.Read(ref hasMadeTables);

    /// <summary>Gives the tables as they were made when the constitution was compiled (<see cref="SearchTables.ToText"/>); those of another version are not used.</summary>
    public Utf8Text? CompiledTables { private get; init; }

    internal ScanTables Tables => Volatile.Read(ref loaded) ?? tables.Value;

    /// <summary>The tables that searching needs, to be loaded another time, by the same version of this library.</summary>
    public byte[] SaveTables()
    {
        // Counted first: those of a million entries take 50 MB, and growing would take as much again and again.
        using var counted = new CountingStream();
        WriteTables(counted);
        var saved = new byte[counted.Length];
        using var stream = new MemoryStream(saved);
        WriteTables(stream);
        return saved;
    }

    private void WriteTables(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        Tables.Write(writer);
    }

    /// <summary>Takes tables over instead of making them.</summary>
    /// <param name="tables">What <see cref="SaveTables"/> gave for an equal plan. Nothing checks that it did.</param>
    public void LoadTables(byte[] tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        Volatile.Write(ref loaded, Read(tables));
    }

    private ScanTables MakeTables()
    {
        if (CompiledTables is { } compiled && SearchTables.FromText(compiled().ToArray()) is { } known)
        {
            return Read(known);
        }

        Volatile.Write(ref hasMadeTables, true);
        return new ScanTables(this, saved: null);
    }

    private ScanTables Read(byte[] saved)
    {
        using var reader = new BinaryReader(new MemoryStream(saved, writable: false));
        return new ScanTables(this, reader);
    }
}
