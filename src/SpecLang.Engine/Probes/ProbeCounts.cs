using SpecLang.Engine.Runs;
using SpecLang.Runtime;

namespace SpecLang.Engine.Probes;

/// <summary>What came of a part of a probe's trials with one target.</summary>
/// <param name="Trials">All of them.</param>
/// <param name="Counts">The verdicts of those that were answered and judged.</param>
/// <param name="Measures">What the constitution's measures came to over them.</param>
public sealed record ProbeCounts(long Trials, RunCounts Counts, ValueList<MeasureSummary> Measures)
{
    /// <summary>Trials without a verdict.</summary>
    public long Failed => Trials - Counts.Records;
}
