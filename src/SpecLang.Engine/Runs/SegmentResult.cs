using System.Buffers;
using SpecLang.Runtime;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Runs;

/// <summary>What came out for a stretch of input, summed up and, where that was asked for, written.</summary>
/// <param name="Records">How many records, bad ones among them.</param>
/// <param name="Summary">Their verdicts, summed up.</param>
/// <param name="Lines">A line a record, as a verdict goes over the wire; null where none was asked for.</param>
/// <param name="Errors">The records that could not be judged, in order.</param>
/// <param name="Heaviest">The gravest decision.</param>
/// <param name="HasViolation">Whether any principle is violated.</param>
public sealed record SegmentResult(
    long Records,
    RunSummaryBuilder Summary,
    ArrayBufferWriter<byte>? Lines,
    IReadOnlyList<(string? Id, RecordError Error)> Errors,
    Decision Heaviest,
    bool HasViolation);
