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
    private readonly JsonReadStatistics statistics = new();

    public EvaluationRun(Evaluator evaluator, ClassifierBank? classifiers, RunOptions options)
        : this(() => evaluator, classifiers, options)
    {
    }

    /// <summary>How many texts held half a character, which is read as U+FFFD.</summary>
    public long TextsWithLoneSurrogates => statistics.TextsWithLoneSurrogates;

    /// <summary>Judges all records.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="onResults">Takes the results block by block, in the order of the input, on one thread at a time.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>; results given out stay whole.</param>
    public Task RunAsync(IReadOnlyList<InputSource> sources, Action<IReadOnlyList<RecordResult>> onResults, CancellationToken cancellationToken) =>
        new BlockRun<RecordResult>(() => new RecordJudge(evaluator(), classifiers, options, statistics).Judge, options.Jobs, options.MaxRecordBytes, options.Clock)
            .RunAsync(sources, onResults, cancellationToken);
}
