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
    public Task RunAsync(IReadOnlyList<InputSource> sources, Action<IReadOnlyList<TResult>> onResults, CancellationToken cancellationToken) =>
        Task.Run(
            () => new OrderedPipeline<IReadOnlyList<InputItem>, IReadOnlyList<TResult>>(work, jobs).Run(Blocks(RecordInput.Read(sources, maxRecordBytes)), onResults, cancellationToken),
            CancellationToken.None);

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
