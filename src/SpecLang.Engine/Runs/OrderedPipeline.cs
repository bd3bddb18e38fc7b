using System.Threading.Channels;

namespace SpecLang.Engine.Runs;

/// <summary>Work on parts of an input: read in one place, done in several at once, given out in the order of the input, in bounded memory.</summary>
/// <param name="work">Makes what works on the next part. It is called in the order of the parts, and what it makes runs on a thread of its own.</param>
/// <param name="jobs">How many parts are worked on at the same time.</param>
/// <param name="clock">Is told how long things take; null where nobody asks.</param>
internal sealed class OrderedPipeline<TPart, TResult>(Func<Func<TPart, CancellationToken, TResult>> work, int jobs, RunClock? clock = null)
{
    /// <summary>Does the work.</summary>
    /// <param name="parts">The parts; enumerated on one thread.</param>
    /// <param name="onResult">Takes the results in the order of the parts, on one thread at a time.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>; results given out stay whole.</param>
    public async Task RunAsync(IEnumerable<TPart> parts, Action<TResult> onResult, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var queue = Channel.CreateBounded<Task<TResult>>(jobs * 2);
        var watched = clock is null ? parts : clock.Read(parts);
        Action<TResult> give = clock is null ? onResult : result => clock.Write(onResult, result);
        var producer = Task.Run(() => ProduceAsync(watched, queue.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var result in queue.Reader.ReadAllAsync(stop.Token))
            {
                give(await result.WaitAsync(stop.Token));
            }

            await producer;
        }
        finally
        {
            await stop.CancelAsync();
            await Settle(producer);
        }
    }

    private async Task ProduceAsync(IEnumerable<TPart> parts, ChannelWriter<Task<TResult>> writer, CancellationToken cancellationToken)
    {
        using var free = new SemaphoreSlim(jobs);
        var running = new List<Task>();
        Exception? failure = null;
        try
        {
            foreach (var part in parts)
            {
                await free.WaitAsync(cancellationToken);
                var worker = work();
                var task = Task.Run(() => WorkAndFree(worker, part, free, cancellationToken), CancellationToken.None);
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

    private TResult WorkAndFree(Func<TPart, CancellationToken, TResult> worker, TPart part, SemaphoreSlim free, CancellationToken cancellationToken)
    {
        try
        {
            return clock is null ? worker(part, cancellationToken) : clock.Judge(worker, part, cancellationToken);
        }
        finally
        {
            free.Release();
        }
    }

    /// <summary>Waits for a task whose failure is seen by whoever awaits its result.</summary>
    private static async Task Settle(Task task) => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
