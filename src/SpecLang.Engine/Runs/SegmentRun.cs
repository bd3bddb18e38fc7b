using System.Buffers;
using System.Collections.Concurrent;
using SpecLang.Engine.Runs.Kept;
using SpecLang.Runtime;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Runs;

/// <summary>
/// A constitution without classifiers over many records, of which only lines and sums are asked for: the same as <see cref="EvaluationRun"/> gives, from stretches
/// of input in place of records.
/// </summary>
/// <param name="evaluator">Gives what judges the next stretch: evaluators of one constitution, which all say the same.</param>
/// <param name="options">How the run is done; it groups by nothing and gives no margins.</param>
/// <param name="writesLines">Whether lines are asked for.</param>
public sealed class SegmentRun(Func<Evaluator> evaluator, RunOptions options, bool writesLines)
{
    /// <summary>No stretch holds more than so many bits count of records.</summary>
    private const int PlaceBits = 24;

    private readonly SegmentBuffers buffers = new();
    private readonly ConcurrentBag<CountingJudge> judges = [];
    private readonly ConcurrentBag<ArrayBufferWriter<byte>> outputs = [];

    /// <summary>Judges all records, and returns when that is done.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="onResult">Takes the results in the order of the input, on the calling thread. Lines are gone once it returns.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>; results given out stay whole.</param>
    public void Run(IReadOnlyList<InputSource> sources, Action<SegmentResult> onResult, CancellationToken cancellationToken) =>
        Run(sources, kept: null, (result, _) => onResult(result), cancellationToken);

    /// <summary>Judges the records that a run which is kept has still to judge, and returns when that is done.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="kept">The run; null for one that is not kept.</param>
    /// <param name="onResult">Takes the results in the order of the input, on the calling thread, with where they stand. Lines are gone once it returns.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>; results given out stay whole.</param>
    public void Run(IReadOnlyList<InputSource> sources, KeptRun? kept, Action<SegmentResult, RunPosition> onResult, CancellationToken cancellationToken)
    {
        var follower = kept?.Follower;
        var segments = RecordInput.ReadSegments(sources, options.MaxRecordBytes, buffers, follower).Select((segment, i) =>
            new Stretch(segment, (follower?.Places ?? i) << PlaceBits, follower?.Position ?? default));
        var pipeline = new OrderedPipeline<Stretch, Done>(NextJudge, options.Jobs, options.Clock);
        try
        {
            pipeline.Run(segments, done => Give(done.Result, done.Position, onResult), cancellationToken);
        }
        finally
        {
            foreach (var judge in judges)
            {
                judge.Judge.Dispose();
            }
        }
    }

    private void Give(SegmentResult result, RunPosition position, Action<SegmentResult, RunPosition> onResult)
    {
        onResult(result, position);
        if (result.Lines is { } lines)
        {
            lines.ResetWrittenCount();
            outputs.Add(lines);
        }
    }

    private Func<Stretch, CancellationToken, Done> NextJudge()
    {
        var current = evaluator();
        return (part, cancellationToken) => new Done(Judge(current, part.Segment, part.Place, cancellationToken), part.Position);
    }

    private SegmentResult Judge(Evaluator current, InputSegment segment, long place, CancellationToken cancellationToken)
    {
        if (!judges.TryTake(out var judge) || !ReferenceEquals(judge.Judge.Evaluator, current))
        {
            judge?.Judge.Dispose();
            var statistics = new JsonReadStatistics();
            judge = new CountingJudge(new SegmentJudge(current, options, statistics, writesLines), statistics);
        }

        try
        {
            var before = judge.Statistics.TextsWithLoneSurrogates;
            var result = judge.Judge.Judge(segment, place, outputs.TryTake(out var output) ? output : new ArrayBufferWriter<byte>(), cancellationToken);
            result.Summary.AddTextsWithLoneSurrogates(judge.Statistics.TextsWithLoneSurrogates - before);
            return result;
        }
        finally
        {
            judges.Add(judge);
            if (segment.Bytes is { } bytes)
            {
                buffers.Return(bytes);
            }
        }
    }

    /// <summary>What judges, with what it counts beside.</summary>
    private sealed record CountingJudge(SegmentJudge Judge, JsonReadStatistics Statistics);

    /// <summary>A stretch of input.</summary>
    /// <param name="Segment">The records.</param>
    /// <param name="Place">The place of the first in the run.</param>
    /// <param name="Position">Where the input stands behind it.</param>
    private sealed record Stretch(InputSegment Segment, long Place, RunPosition Position);

    private sealed record Done(SegmentResult Result, RunPosition Position);
}
