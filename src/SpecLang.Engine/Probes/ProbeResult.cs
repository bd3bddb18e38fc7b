using System.Collections.Immutable;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Probes;

/// <summary>What came of a probe.</summary>
/// <param name="Plan">The probe.</param>
/// <param name="Constitution">What judged.</param>
/// <param name="Seeds">How many seeds it began with.</param>
/// <param name="SeedProblems">Seeds that could not be read, each as a sentence with its place.</param>
/// <param name="Targets">What came of it with each target.</param>
public sealed record ProbeResult(ProbePlan Plan, ConstitutionInfo Constitution, int Seeds, ImmutableArray<string> SeedProblems, ImmutableArray<ProbeTargetResult> Targets)
{
    public string Name => Plan.Probe.Name;

    /// <summary>Whether an expectation does not hold, or could not be looked at.</summary>
    public bool HasFinding => Targets.Any(t => t.HasFinding);

    /// <summary>Whether there is a seed that could not be read, or a trial without the verdict that it should have.</summary>
    public bool HasFailure => SeedProblems.Length > 0 || Targets.Any(t => t.HasFailure);
}
