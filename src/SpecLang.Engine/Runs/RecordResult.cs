using SpecLang.Runtime;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Runs;

/// <summary>What came out for one record: a verdict, or why there is none.</summary>
/// <param name="Id">The record's id.</param>
/// <param name="Verdict">The verdict; null where the record could not be judged.</param>
/// <param name="Error">Why not; null where it could.</param>
/// <param name="Group">The values of the fields that the run groups by; empty where it groups by none, or there is no verdict.</param>
public sealed record RecordResult(string? Id, Verdict? Verdict, RecordError? Error, IReadOnlyList<string> Group)
{
    /// <summary>The record as it stood in the input; null where a verdict was made otherwise.</summary>
    public RecordValue? Source { get; init; }

    /// <summary>The value of the number that the run is looked at over; null where the record has none, or the run looks at none.</summary>
    public double? Step { get; init; }
}
