using System.Collections.Immutable;

namespace SpecLang.Runtime.Scanning;

/// <summary>
/// What a constitution asks of a record, as facts about single texts, so that a record can be judged from its bytes: <see cref="RecordScanner"/> finds the
/// facts, <see cref="Evaluator.Judge(FactSet)"/> makes the verdict of them. Immutable and thread-safe.
/// </summary>
public sealed class ScanPlan
{
    /// <summary>The most facts of a plan.</summary>
    public const int MostFacts = 64;

    private readonly Lazy<ScanTables> tables;

    /// <param name="fields">All texts of the record: no other field may have to be read.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="needRecord">The principles, by their place, whose violations show something of the record: those records must be read.</param>
    public ScanPlan(ImmutableArray<ScanField> fields, ImmutableArray<ScanFact> facts, ImmutableArray<int> needRecord)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(facts.Length, MostFacts, nameof(facts));
        Fields = fields;
        Facts = facts;
        NeedRecord = needRecord;
        tables = new Lazy<ScanTables>(() => new ScanTables(this));
    }

    public ImmutableArray<ScanField> Fields { get; }

    public ImmutableArray<ScanFact> Facts { get; }

    /// <summary>The principles whose violations can't be told from facts alone.</summary>
    public ImmutableArray<int> NeedRecord { get; }

    internal ScanTables Tables => tables.Value;
}
