using BenchmarkDotNet.Attributes;
using SpecLang.Engine.Policies;
using SpecLang.Engine.Runs;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Input;

namespace SpecLang.RunBenchmarks;

/// <summary>A run of policy P1 over ten thousand records in memory, by the record.</summary>
[MemoryDiagnoser]
public class RunParts
{
    private const int Count = 10_000;

    private readonly byte[] lines = Records.Lines(Count);
    private Policy? policy;

    [GlobalSetup]
    public void SetUp() => policy = LoadedPolicy.P1();

    [GlobalCleanup]
    public void CleanUp() => policy?.Dispose();

    [Benchmark(Description = "scanner: facts alone", OperationsPerInvoke = Count)]
    public Task FromBytes() => RunAsync(new RunOptions { Evidence = EvidenceMode.None }, writesLines: false);

    [Benchmark(Description = "scanner: with lines", OperationsPerInvoke = Count)]
    public Task WithLines() => RunAsync(new RunOptions { Evidence = EvidenceMode.None }, writesLines: true);

    [Benchmark(Description = "scanner: with lines and evidence", OperationsPerInvoke = Count)]
    public Task WithEvidence() => RunAsync(new RunOptions { Evidence = EvidenceMode.First }, writesLines: true);

    [Benchmark(Description = "each record read", OperationsPerInvoke = Count)]
    public Task EachRead() => RunAsync(new RunOptions { Evidence = EvidenceMode.None, ReadsEveryRecord = true }, writesLines: true);

    private Task RunAsync(RunOptions options, bool writesLines)
    {
        var evaluator = (policy ?? throw new InvalidOperationException("There is no policy.")).Evaluator;
        var source = new InputSource("records.jsonl", "records.jsonl", () => new MemoryStream(lines, writable: false));
        return new SegmentRun(() => evaluator, options, writesLines).RunAsync([source], _ => { }, CancellationToken.None);
    }
}
