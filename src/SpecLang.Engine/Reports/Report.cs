using SpecLang.Engine.Calibration;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Reports;

/// <summary>What a run came to, for a person to read.</summary>
public sealed record Report
{
    public required ConstitutionInfo Constitution { get; init; }

    public required RunSummary Summary { get; init; }

    /// <summary>The thresholds that scores are compared with.</summary>
    public ValueList<Threshold> Thresholds { get; init; } = [];

    /// <summary>How often two principles were violated together: one row a principle, in order of declaration.</summary>
    public required ValueList<ValueList<long>> ViolatedTogether { get; init; }

    /// <summary>A bounded choice of records, in the run's order.</summary>
    public required ValueList<ReportRecord> Records { get; init; }

    /// <summary>The groups whose rates differ from the others' by more than chance.</summary>
    public GroupComparison? Groups { get; init; }

    /// <summary>How the run differs from another; null where none is compared.</summary>
    public RunComparison? Comparison { get; init; }
}
