using SpecLang.Engine.Runs.Kept;
using SpecLang.Runtime;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Runs;

/// <summary>A constitution over many records: read in one place, judged in several at once, given out in the order of the input, in bounded memory.</summary>
/// <param name="evaluator">Gives what judges the next block of records: evaluators of one constitution, which all say the same.</param>
/// <param name="classifiers">The constitution's models; null where it has none.</param>
/// <param name="options">How the run is done.</param>
public sealed class EvaluationRun(Func<Evaluator> evaluator, ClassifierBank? classifiers, RunOptions options)
{
    public EvaluationRun(Evaluator evaluator, ClassifierBank? classifiers, RunOptions options)
        : this(() => evaluator, classifiers, options)
    {
    }

    /// <summary>Judges all records.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="onResults">Takes the results block by block, in the order of the input, on one thread at a time.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>; results given out stay whole.</param>
    public Task RunAsync(IReadOnlyList<InputSource> sources, Action<IReadOnlyList<RecordResult>> onResults, CancellationToken cancellationToken) =>
        RunAsync(sources, follower: null, (block, _) => onResults(block.Results), cancellationToken);

    /// <summary>Judges the records that a run which is kept has still to judge.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="kept">The run; null for one that is not kept.</param>
    /// <param name="onResults">Takes the results block by block, in the order of the input, on one thread at a time, with where they stand.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>; results given out stay whole.</param>
    public Task RunAsync(IReadOnlyList<InputSource> sources, KeptRun? kept, Action<JudgedBlock, RunPosition> onResults, CancellationToken cancellationToken) =>
        RunAsync(sources, kept?.Follower, onResults, cancellationToken);

    private Task RunAsync(IReadOnlyList<InputSource> sources, RunFollower? follower, Action<JudgedBlock, RunPosition> onResults, CancellationToken cancellationToken) =>
        new BlockRun<JudgedBlock>(NextJudge, options.Jobs, options.MaxRecordBytes, options.Clock).RunAsync(sources, follower, onResults, cancellationToken);

    private Func<IReadOnlyList<InputItem>, CancellationToken, JudgedBlock> NextJudge()
    {
        var statistics = new JsonReadStatistics();
        var judge = new RecordJudge(evaluator(), classifiers, options, statistics);
        return (items, cancellationToken) =>
        {
            var results = judge.Judge(items, cancellationToken);
            return new JudgedBlock(results, statistics.TextsWithLoneSurrogates);
        };
    }
}
