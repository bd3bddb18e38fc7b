using System.Diagnostics.CodeAnalysis;
using SpecLang.Runtime.Wire;

namespace SpecLang.Runtime.Input;

/// <summary>A record that was read, or why it could not be.</summary>
/// <typeparam name="TRecord">The record's type.</typeparam>
public sealed record ReadRecord<TRecord>
    where TRecord : class
{
    private ReadRecord(string? id, TRecord? record, RecordError? error)
    {
        Id = id;
        Record = record;
        Error = error;
    }

    /// <summary>What verdicts call it: its member <c>id</c>, else its place, as <c>#17</c>; null where a whole file is at fault.</summary>
    public string? Id { get; }

    /// <summary>The record; null where it could not be read.</summary>
    public TRecord? Record { get; }

    /// <summary>Why it could not be read; null where it could.</summary>
    public RecordError? Error { get; }

    [MemberNotNullWhen(true, nameof(Id), nameof(Record))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsRead => Record is not null;

    internal static ReadRecord<TRecord> Of(string id, TRecord record) => new(id, record, error: null);

    internal static ReadRecord<TRecord> Failed(string? id, RecordError error) => new(id, record: null, error);
}
