using System.Buffers;
using BenchmarkDotNet.Attributes;
using SpecLang.Engine.Policies;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Json;
using SpecLang.Runtime.Wire;

namespace SpecLang.RunBenchmarks;

/// <summary>A record of policy P1 on its way from JSON to its line, where it is read.</summary>
[MemoryDiagnoser]
public class RecordParts
{
    private readonly byte[] json = Records.Lines(1).AsSpan(..^1).ToArray();
    private readonly ArrayBufferWriter<byte> output = new();
    private readonly VerdictWriter writer = new();
    private Policy? policy;
    private object? record;
    private Verdict? verdict;

    [GlobalSetup]
    public void SetUp()
    {
        policy = LoadedPolicy.P1();
        record = ReadRecord();
        verdict = Judge();
    }

    [GlobalCleanup]
    public void CleanUp()
    {
        policy?.Dispose();
        writer.Dispose();
    }

    [Benchmark(Description = "JSON: a value with all its texts")]
    public JsonValue Json() => JsonValueReader.Read(json);

    [Benchmark(Description = "JSON: the record")]
    public object ReadRecord() => Evaluator.Read(new RecordCursor(JsonValueReader.Read(json), string.Empty, new RecordOrigin("records.jsonl", 1)));

    [Benchmark(Description = "verdict")]
    public Verdict? Judge() => Evaluator.TryEvaluate(record ?? throw new InvalidOperationException("There is no record."), new EvaluationContext(EvidenceMode.First));

    [Benchmark(Description = "verdict: its line")]
    public int Write()
    {
        output.ResetWrittenCount();
        writer.Write(output, "r1", verdict ?? throw new InvalidOperationException("There is no verdict."));
        return output.WrittenCount;
    }

    private Evaluator Evaluator => (policy ?? throw new InvalidOperationException("There is no policy.")).Evaluator;
}
