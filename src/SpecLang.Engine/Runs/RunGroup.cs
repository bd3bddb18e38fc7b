using SpecLang.Runtime;

namespace SpecLang.Engine.Runs;

/// <summary>The records that have the same values in the fields grouped by.</summary>
/// <param name="Key">The values as text, one a field.</param>
/// <param name="Counts">The counts over the group's records.</param>
public sealed record RunGroup(ValueList<string> Key, RunCounts Counts)
{
    /// <summary>What the measures came to in the group, in order of declaration.</summary>
    public ValueList<MeasureSummary> Measures { get; init; } = [];

    /// <summary>The group over the steps of <see cref="RunSummary.Over"/>; empty where there is none, or there are too many.</summary>
    public ValueList<RunStep> Steps { get; init; } = [];
}
