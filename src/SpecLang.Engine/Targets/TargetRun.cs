using System.Collections.Concurrent;

namespace SpecLang.Engine.Targets;

/// <summary>
/// Puts questions to a target: several at a time, each different one once over all calls, none that an earlier run has an answer to. Every answer is recorded before it counts.
/// A target that fails many times in a row is given up, so that a dead one costs neither hours nor money.
/// </summary>
/// <param name="target">Who is asked.</param>
/// <param name="concurrency">How many questions are open at the same time.</param>
/// <param name="earlier">Answers of an earlier run, which are taken; null for none.</param>
/// <param name="writer">Takes every answer of a target that is live; null for none.</param>
public sealed class TargetRun(ITarget target, int concurrency, Recording? earlier, RecordingWriter? writer)
{
    /// <summary>So many failures in a row, with no answer between them, and the target is given up.</summary>
    public const int MostFailuresInARow = 10;

    private readonly ConcurrentDictionary<string, TargetAnswer> known = new(StringComparer.Ordinal);
    private int failuresInARow;
    private long reused;

    /// <summary>Questions that an earlier run had an answer to.</summary>
    public long Reused => Interlocked.Read(ref reused);

    /// <summary>Asks.</summary>
    /// <param name="requests">The questions.</param>
    /// <param name="onAnswered">Called once for each different question that is done, on any thread.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>; what was answered is recorded.</param>
    /// <returns>The answers, one for each question, in their order.</returns>
    /// <exception cref="IOException">An answer can't be recorded.</exception>
    public async Task<IReadOnlyList<TargetAnswer>> AskAsync(IReadOnlyList<TargetRequest> requests, Action onAnswered, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(onAnswered);
        var answers = new ConcurrentDictionary<string, TargetAnswer>(StringComparer.Ordinal);
        var options = new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(requests.DistinctBy(r => r.Key, StringComparer.Ordinal), options, async (request, token) =>
        {
            answers[request.Key] = await AnswerAsync(request, token);
            onAnswered();
        });
        return [.. requests.Select(r => answers[r.Key])];
    }

    private async Task<TargetAnswer> AnswerAsync(TargetRequest request, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(request.Key, out var before))
        {
            return before;
        }

        if (target.IsLive && earlier?.Find(target.Name, target.Settings, request) is { Failure: null } recorded)
        {
            Interlocked.Increment(ref reused);
            known[request.Key] = recorded;
            return recorded;
        }

        if (Volatile.Read(ref failuresInARow) >= MostFailuresInARow)
        {
            return TargetAnswer.Failed(TargetFailureKind.GivenUp, FormattableString.Invariant($"it was not asked: the target failed {MostFailuresInARow} times in a row"));
        }

        var answer = await target.AskAsync(request, cancellationToken);
        Count(answer.Failure?.Kind);
        if (target.IsLive && answer.Failure?.Kind != TargetFailureKind.OverBudget)
        {
            writer?.Add(new RecordedAnswer(target.Name, target.Settings, request, answer));
        }

        if (answer.Failure is null)
        {
            known[request.Key] = answer;
        }

        return answer;
    }

    /// <summary>What concerns one question alone, or costs nothing, says nothing of the target.</summary>
    private void Count(TargetFailureKind? failure)
    {
        switch (failure)
        {
            case null or TargetFailureKind.Declined or TargetFailureKind.TooLarge:
                Volatile.Write(ref failuresInARow, 0);
                break;
            case TargetFailureKind.NotRecorded or TargetFailureKind.OverBudget:
                break;
            default:
                Interlocked.Increment(ref failuresInARow);
                break;
        }
    }
}
