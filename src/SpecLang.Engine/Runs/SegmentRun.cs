using System.Buffers;
using System.Collections.Concurrent;
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
    /// <summary>No stretch holds more records.</summary>
    private const int PlacesOfSegment = 1 << 24;

    private readonly JsonReadStatistics statistics = new();
    private readonly SegmentBuffers buffers = new();
    private readonly ConcurrentBag<SegmentJudge> judges = [];
    private readonly ConcurrentBag<ArrayBufferWriter<byte>> outputs = [];

    /// <summary>How many texts held half a character, which is read as U+FFFD.</summary>
    public long TextsWithLoneSurrogates => statistics.TextsWithLoneSurrogates;

    /// <summary>Judges all records, and returns when that is done.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="onResult">Takes the results in the order of the input, on the calling thread. Lines are gone once it returns.</param>
    /// <param name="cancellationToken">Ends the run with <see cref="OperationCanceledException"/>; results given out stay whole.</param>
    public void Run(IReadOnlyList<InputSource> sources, Action<SegmentResult> onResult, CancellationToken cancellationToken)
    {
        var segments = RecordInput.ReadSegments(sources, options.MaxRecordBytes, buffers).Select((segment, i) => new Stretch(segment, (long)i * PlacesOfSegment));
        var pipeline = new OrderedPipeline<Stretch, SegmentResult>(NextJudge, options.Jobs);
        try
        {
            pipeline.Run(segments, result => Give(result, onResult), cancellationToken);
        }
        finally
        {
            foreach (var judge in judges)
            {
                judge.Dispose();
            }
        }
    }

    private void Give(SegmentResult result, Action<SegmentResult> onResult)
    {
        onResult(result);
        if (result.Lines is { } lines)
        {
            lines.ResetWrittenCount();
            outputs.Add(lines);
        }
    }

    private Func<Stretch, CancellationToken, SegmentResult> NextJudge()
    {
        var current = evaluator();
        return (part, cancellationToken) => Judge(current, part.Segment, part.Place, cancellationToken);
    }

    private SegmentResult Judge(Evaluator current, InputSegment segment, long place, CancellationToken cancellationToken)
    {
        if (!judges.TryTake(out var judge) || !ReferenceEquals(judge.Evaluator, current))
        {
            judge?.Dispose();
            judge = new SegmentJudge(current, options, statistics, writesLines);
        }

        try
        {
            return judge.Judge(segment, place, outputs.TryTake(out var output) ? output : new ArrayBufferWriter<byte>(), cancellationToken);
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

    /// <summary>A stretch of input.</summary>
    /// <param name="Segment">The records.</param>
    /// <param name="Place">The place of the first in the run.</param>
    private sealed record Stretch(InputSegment Segment, long Place);
}
