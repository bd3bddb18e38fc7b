using System.Collections.Immutable;
using SpecLang.Engine.Targets;

namespace SpecLang.Engine.Probes;

/// <summary>Runs a probe: asks each target about every variant of every seed, judges the answers, and looks whether they are as expected.</summary>
/// <param name="plan">The probe.</param>
/// <param name="trials">Makes its variants.</param>
/// <param name="judge">Judges answers.</param>
public sealed class ProbeRunner(ProbePlan plan, ProbeTrials trials, ProbeJudge judge)
{
    /// <param name="seeds">The seeds.</param>
    /// <param name="targets">Who is asked, each with what asks it.</param>
    /// <param name="onAnswered">Called for each different question that is done.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>; what was answered is recorded.</param>
    public async Task<ProbeResult> RunAsync(ProbeSeeds seeds, IReadOnlyList<(ITarget Target, TargetRun Run)> targets, Action onAnswered, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(seeds);
        ArgumentNullException.ThrowIfNull(targets);
        var made = trials.Of(seeds.Seeds);
        var results = ImmutableArray.CreateBuilder<ProbeTargetResult>();
        foreach (var (target, run) in targets)
        {
            var requests = made.Select(t => t.Request).OfType<TargetRequest>().ToList();
            var answered = await run.AskAsync(requests, onAnswered, cancellationToken);
            var next = 0;
            IReadOnlyList<TargetAnswer?> answers = [.. made.Select(t => t.Request is null ? null : answered[next++])];
            results.Add(ResultOf(target, judge.Judge(made, answers, cancellationToken)));
        }

        return new ProbeResult(plan, judge.Constitution, seeds.Seeds.Length, seeds.Problems, results.ToImmutable());
    }

    private ProbeTargetResult ResultOf(ITarget target, IReadOnlyList<ProbeAnswer> answers)
    {
        var tally = new ProbeTally(plan, judge.Constitution, answers);
        return new ProbeTargetResult(target.Name, target.Settings, tally.Total, tally.Variations, new ProbeExpectations(plan, tally, answers).Check(), [.. answers]);
    }
}
