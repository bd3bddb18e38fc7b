using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;

namespace SpecLang.Engine.Runs;

/// <summary>How a run over records is done; none of it changes a verdict.</summary>
public sealed record RunOptions
{
    public EvidenceMode Evidence { get; init; } = EvidenceMode.First;

    /// <summary>Whether each principle's verdict has its margin.</summary>
    public bool Margins { get; init; }

    /// <summary>How many records are judged at the same time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>The most bytes of one record.</summary>
    public int MaxRecordBytes { get; init; } = RecordInput.DefaultMaxRecordBytes;

    /// <summary>The fields that results are grouped by, by their place among the record's.</summary>
    public IReadOnlyList<int> GroupBy { get; init; } = [];

    /// <summary>The field with a number that the run is looked at over, by its place among the record's; null for none.</summary>
    public int? Over { get; init; }

    /// <summary>Is told how long the parts of the run take; null where nobody asks, which costs nothing.</summary>
    public RunClock? Clock { get; init; }

    /// <summary>Whether every record is read, also where the constitution can be judged from the records' bytes: for comparing the two.</summary>
    public bool ReadsEveryRecord { get; init; }
}
