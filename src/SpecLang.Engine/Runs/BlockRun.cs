using SpecLang.Engine.Runs.Kept;
using SpecLang.Runtime.Input;

namespace SpecLang.Engine.Runs;

/// <summary>Many records: read in one place, worked on in several blocks at once, given out in the order of the input, in bounded memory.</summary>
/// <typeparam name="TResult">What becomes of a block.</typeparam>
/// <param name="work">Makes what works on the next block. It is called in the order of the blocks, and what it makes runs on a thread of its own.</param>
/// <param name="jobs">How many blocks are worked on at the same time.</param>
/// <param name="maxRecordBytes">The most bytes of one record.</param>
/// <param name="clock">Is told how long things take; null where nobody asks.</param>
internal sealed class BlockRun<TResult>(Func<Func<IReadOnlyList<InputItem>, CancellationToken, TResult>> work, int jobs, int maxRecordBytes, RunClock? clock = null)
{
    private const int BlockRecords = 128;

    /// <summary>A block ends early when it holds so many bytes, so that large records don't add up.</summary>
    private const int BlockBytes = 1 << 20;

    /// <summary>Works on all records.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="onResult">Takes the results, in the order of the input, on one thread at a time.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>; results given out stay whole.</param>
    public Task RunAsync(IReadOnlyList<InputSource> sources, Action<TResult> onResult, CancellationToken cancellationToken) =>
        RunAsync(sources, follower: null, (result, _) => onResult(result), cancellationToken);

    /// <summary>Works on the records that a run which is kept has still to judge.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="follower">Chooses the records; null for all.</param>
    /// <param name="onResult">Takes the results, in the order of the input, on one thread at a time, with where they stand.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>; results given out stay whole.</param>
    public Task RunAsync(IReadOnlyList<InputSource> sources, RunFollower? follower, Action<TResult, RunPosition> onResult, CancellationToken cancellationToken)
    {
        var blocks = Blocks(RecordInput.Read(sources, maxRecordBytes, follower), follower).Select(block => new Block(block, follower?.Position ?? default));
        return Task.Run(() => new OrderedPipeline<Block, Done>(NextWork, jobs, clock).Run(blocks, done => onResult(done.Result, done.Position), cancellationToken), CancellationToken.None);
    }

    private Func<Block, CancellationToken, Done> NextWork()
    {
        var next = work();
        return (block, cancellationToken) => new Done(next(block.Items, cancellationToken), block.Position);
    }

    private static IEnumerable<IReadOnlyList<InputItem>> Blocks(IEnumerable<InputItem> items, RunFollower? follower)
    {
        var block = new List<InputItem>(BlockRecords);
        long bytes = 0;
        foreach (var item in items)
        {
            block.Add(item);
            bytes += item is InputRecord record ? record.Utf8.Length : 0;
            if (block.Count == BlockRecords || bytes >= BlockBytes || follower?.IsBoundary == true)
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

    private sealed record Block(IReadOnlyList<InputItem> Items, RunPosition Position);

    private sealed record Done(TResult Result, RunPosition Position);
}
