using System.Collections.Immutable;

namespace SpecLang.Runtime.Scanning;

/// <summary>What is asked of a record with the records in it, or of each element of a list. Immutable and thread-safe.</summary>
public sealed class ScanScope
{
    /// <param name="isRecord">Whether it is about a record, and not about an element without fields.</param>
    /// <param name="fields">All fields of the record, or the element alone. A record's fields follow it where facts name fields by their place.</param>
    /// <param name="facts">The facts, field by field; those about no single field last.</param>
    public ScanScope(bool isRecord, ImmutableArray<ScanField> fields, ImmutableArray<ScanFact> facts)
    {
        for (var i = 1; i < facts.Length; i++)
        {
            if (facts[i].Field >= 0 && (facts[i - 1].Field < 0 || facts[i - 1].Field > facts[i].Field))
            {
                throw new ArgumentException("Facts must be in the order of their fields.", nameof(facts));
            }
        }

        IsRecord = isRecord;
        Fields = fields;
        Facts = facts;
    }

    public bool IsRecord { get; }

    public ImmutableArray<ScanField> Fields { get; }

    public ImmutableArray<ScanFact> Facts { get; }
}
