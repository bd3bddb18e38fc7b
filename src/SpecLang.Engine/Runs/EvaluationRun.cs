using System.Threading.Channels;
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
    private const int BlockRecords = 128;

    /// <summary>A block ends early when it holds so many bytes, so that large records don't add up.</summary>
    private const int BlockBytes = 1 << 20;

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
    public async Task RunAsync(IReadOnlyList<InputSource> sources, Action<IReadOnlyList<RecordResult>> onResults, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var queue = Channel.CreateBounded<Task<IReadOnlyList<RecordResult>>>(options.Jobs * 2);
        var producer = Task.Run(() => ProduceAsync(sources, queue.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var block in queue.Reader.ReadAllAsync(stop.Token))
            {
                onResults(await block.WaitAsync(stop.Token));
            }

            await producer;
        }
        finally
        {
            await stop.CancelAsync();
            await Settle(producer);
        }
    }

    private async Task ProduceAsync(IReadOnlyList<InputSource> sources, ChannelWriter<Task<IReadOnlyList<RecordResult>>> writer, CancellationToken cancellationToken)
    {
        using var free = new SemaphoreSlim(options.Jobs);
        var running = new List<Task>();
        Exception? failure = null;
        try
        {
            foreach (var block in Blocks(RecordInput.Read(sources, options.MaxRecordBytes)))
            {
                await free.WaitAsync(cancellationToken);
                var judge = new RecordJudge(evaluator(), classifiers, options, statistics);
                var work = Task.Run(() => JudgeAndFree(judge, block, free, cancellationToken), CancellationToken.None);
                running.RemoveAll(t => t.IsCompletedSuccessfully);
                running.Add(work);
                await writer.WriteAsync(work, cancellationToken);
            }
        }
        catch (Exception e)
        {
            failure = e;
            throw;
        }
        finally
        {
            foreach (var work in running)
            {
                await Settle(work);
            }

            writer.Complete(failure);
        }
    }

    private static IReadOnlyList<RecordResult> JudgeAndFree(RecordJudge judge, IReadOnlyList<InputItem> block, SemaphoreSlim free, CancellationToken cancellationToken)
    {
        try
        {
            return judge.Judge(block, cancellationToken);
        }
        finally
        {
            free.Release();
        }
    }

    /// <summary>Waits for a task whose failure is seen by whoever awaits its result.</summary>
    private static async Task Settle(Task task) => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private static IEnumerable<IReadOnlyList<InputItem>> Blocks(IEnumerable<InputItem> items)
    {
        var block = new List<InputItem>(BlockRecords);
        long bytes = 0;
        foreach (var item in items)
        {
            block.Add(item);
            bytes += item is InputRecord record ? record.Utf8.Length : 0;
            if (block.Count == BlockRecords || bytes >= BlockBytes)
            {
                yield return block;
                block = new List<InputItem>(BlockRecords);
                bytes = 0;
            }
        }

        if (block.Count > 0)
        {
            yield return block;
        }
    }
}
