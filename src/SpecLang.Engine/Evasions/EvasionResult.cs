using System.Collections.Immutable;
using SpecLang.Compiler.Symbols;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Evasions;

/// <summary>What came of a probe's attacks against a constitution's own rules.</summary>
/// <param name="Probe">The probe.</param>
/// <param name="Constitution">What judged.</param>
/// <param name="Seed">The number that decided what the attacks leave open.</param>
/// <param name="Seeds">How many seeds could be read.</param>
/// <param name="SeedProblems">Seeds that could not, each as a sentence with its place.</param>
/// <param name="Uncaught">The seeds that no principle catches even plain. They are not counted.</param>
/// <param name="Attacks">What came of each attack, in written order.</param>
/// <param name="Total">Over all attacks.</param>
/// <param name="Principles">Over all attacks, for each principle that catches a seed plain.</param>
/// <param name="Evasions">Each attacked text that a principle missed, in order of seeds and attacks.</param>
/// <param name="Expectations">What the probe expects.</param>
public sealed record EvasionResult(
    ProbeSymbol Probe,
    ConstitutionInfo Constitution,
    ulong Seed,
    int Seeds,
    ImmutableArray<string> SeedProblems,
    ImmutableArray<string> Uncaught,
    ImmutableArray<AttackEvasion> Attacks,
    EvasionCounts Total,
    ImmutableArray<PrincipleEvasion> Principles,
    ImmutableArray<Evasion> Evasions,
    ImmutableArray<EvasionExpectation> Expectations)
{
    /// <summary>Whether an expectation does not hold, or nothing was caught that could be missed.</summary>
    public bool HasFinding => Total.Tried == 0 || Expectations.Any(e => e.Holds == false);

    /// <summary>Whether there is a seed that could not be read or judged, or none at all.</summary>
    public bool HasFailure => SeedProblems.Length > 0 || Seeds == 0;
}
