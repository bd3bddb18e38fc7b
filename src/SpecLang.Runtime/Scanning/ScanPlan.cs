using System.Collections.Immutable;
using System.Text;

namespace SpecLang.Runtime.Scanning;

/// <summary>
/// What a constitution asks of a record, as facts, so that a record can be judged from its bytes: <see cref="RecordScanner"/> finds the
/// facts, <see cref="Evaluator.Judge(FactSet)"/> makes the verdict of them. Immutable and thread-safe.
/// </summary>
public sealed class ScanPlan
{
    private readonly Lazy<ScanTables> made;
    private ScanTables? loaded;

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
        made = new Lazy<ScanTables>(() => new ScanTables(this, saved: null));
    }

    /// <summary>What is asked of a record.</summary>
    public ScanScope Record { get; }

    public ImmutableArray<ScanField> Fields => Record.Fields;

    public ImmutableArray<ScanFact> Facts => Record.Facts;

    /// <summary>The principles whose violations can't be told from facts alone.</summary>
    public ImmutableArray<int> NeedRecord { get; }

    /// <summary>Whether the tables of this plan had to be made: who keeps such things may want to <see cref="SaveTables"/>.</summary>
    public bool HasMadeTables => made.IsValueCreated;

    internal ScanTables Tables => Volatile.Read(ref loaded) ?? made.Value;

    /// <summary>The tables that searching needs, to be loaded another time, by the same version of this library.</summary>
    public byte[] SaveTables()
    {
        // Counted first: those of a million entries take 50 MB, and growing would take as much again and again.
        using var counted = new CountingStream();
        WriteTables(counted);
        var tables = new byte[counted.Length];
        using var stream = new MemoryStream(tables);
        WriteTables(stream);
        return tables;
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
        using var reader = new BinaryReader(new MemoryStream(tables, writable: false));
        Volatile.Write(ref loaded, new ScanTables(this, reader));
    }
}
