using SpecLang.Runtime;

namespace SpecLang.Engine.Runs;

/// <summary>The records with one value of the number that a run is looked at over, such as a turn.</summary>
/// <param name="At">The value.</param>
/// <param name="Counts">The counts over its records.</param>
/// <param name="Measures">What the measures came to, in order of declaration.</param>
public sealed record RunStep(double At, RunCounts Counts, ValueList<MeasureSummary> Measures);
