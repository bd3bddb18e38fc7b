using System.Collections.Immutable;
using SpecLang.Engine.Targets;

namespace SpecLang.Engine.Probes;

/// <summary>What came of a probe with one target.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="Settings">How it was asked, as JSON; empty where nothing was set.</param>
/// <param name="Total">All trials.</param>
/// <param name="Variations">The variations.</param>
/// <param name="Expectations">The expectations.</param>
/// <param name="Answers">The trials one by one, in order of seeds and variants.</param>
public sealed record ProbeTargetResult(
    string Target, string Settings, ProbeCounts Total, ImmutableArray<VariationResult> Variations, ImmutableArray<ProbeExpectationResult> Expectations, ImmutableArray<ProbeAnswer> Answers)
{
    /// <summary>Whether an expectation does not hold, or could not be looked at.</summary>
    public bool HasFinding => Expectations.Any(e => e.Holds != true);

    /// <summary>Answers that ended because they may not be longer: what is judged is not the whole of them.</summary>
    public long Cut => Answers.LongCount(a => a.Answer?.Finish is "length" or "max_tokens");

    /// <summary>Why trials have no verdict: how many for each reason, the first trial and what it says.</summary>
    public ImmutableArray<ProbeFailure> Failures { get; } =
    [
        .. Answers.Where(a => a.Verdict is null).GroupBy(ReasonOf, StringComparer.Ordinal).Select(g => new ProbeFailure(g.Key, g.LongCount(), g.First().Trial.Id, g.First().Problem ?? string.Empty)),
    ];

    /// <summary>Whether there is a trial that should have a verdict and has none.</summary>
    public bool HasFailure => Answers.Any(a => a.Verdict is null && !a.Trial.IsInapplicable);

    private static string ReasonOf(ProbeAnswer answer) =>
        answer.Trial.IsInapplicable ? "not_applicable" : answer.Trial.Problem is not null ? "not_asked" : answer.Answer?.Failure is { } failure ? FailureNames.Of(failure.Kind) : "not_judged";
}
