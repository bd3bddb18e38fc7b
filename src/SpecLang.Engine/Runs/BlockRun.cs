using System.Threading.Channels;
using SpecLang.Runtime.Input;

namespace SpecLang.Engine.Runs;

/// <summary>Many records: read in one place, worked on in several blocks at once, given out in the order of the input, in bounded memory.</summary>
/// <typeparam name="TResult">What becomes of a record.</typeparam>
/// <param name="work">Makes what works on the next block. It is called in the order of the blocks, and what it makes runs on a thread of its own.</param>
/// <param name="jobs">How many blocks are worked on at the same time.</param>
/// <param name="maxRecordBytes">The most bytes of one record.</param>
internal sealed class BlockRun<TResult>(Func<Func<IReadOnlyList<InputItem>, CancellationToken, IReadOnlyList<TResult>>> work, int jobs, int maxRecordBytes)
{
    private const int BlockRecords = 128;

    /// <summary>A block ends early when it holds so many bytes, so that large records don't add up.</summary>
    private const int BlockBytes = 1 << 20;

    /// <summary>Works on all records.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="onResults">Takes the results block by block, in the order of the input, on one thread at a time.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>; results given out stay whole.</param>
    public async Task RunAsync(IReadOnlyList<InputSource> sources, Action<IReadOnlyList<TResult>> onResults, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var queue = Channel.CreateBounded<Task<IReadOnlyList<TResult>>>(jobs * 2);
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

    private async Task ProduceAsync(IReadOnlyList<InputSource> sources, ChannelWriter<Task<IReadOnlyList<TResult>>> writer, CancellationToken cancellationToken)
    {
        using var free = new SemaphoreSlim(jobs);
        var running = new List<Task>();
        Exception? failure = null;
        try
        {
            foreach (var block in Blocks(RecordInput.Read(sources, maxRecordBytes)))
            {
                await free.WaitAsync(cancellationToken);
                var worker = work();
                var task = Task.Run(() => WorkAndFree(worker, block, free, cancellationToken), CancellationToken.None);
                running.RemoveAll(t => t.IsCompletedSuccessfully);
                running.Add(task);
                await writer.WriteAsync(task, cancellationToken);
            }
        }
        catch (Exception e)
        {
            failure = e;
            throw;
        }
        finally
        {
            foreach (var task in running)
            {
                await Settle(task);
            }

            writer.Complete(failure);
        }
    }

    private static IReadOnlyList<TResult> WorkAndFree(
        Func<IReadOnlyList<InputItem>, CancellationToken, IReadOnlyList<TResult>> worker, IReadOnlyList<InputItem> block, SemaphoreSlim free, CancellationToken cancellationToken)
    {
        try
        {
            return worker(block, cancellationToken);
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
