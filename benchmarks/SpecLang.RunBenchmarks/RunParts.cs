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
    public void FromBytes() => Run(new RunOptions { Evidence = EvidenceMode.None }, writesLines: false);

    [Benchmark(Description = "scanner: with lines", OperationsPerInvoke = Count)]
    public void WithLines() => Run(new RunOptions { Evidence = EvidenceMode.None }, writesLines: true);

    [Benchmark(Description = "scanner: with lines and evidence", OperationsPerInvoke = Count)]
    public void WithEvidence() => Run(new RunOptions { Evidence = EvidenceMode.First }, writesLines: true);

    [Benchmark(Description = "each record read", OperationsPerInvoke = Count)]
    public void EachRead() => Run(new RunOptions { Evidence = EvidenceMode.None, ReadsEveryRecord = true }, writesLines: true);

    private void Run(RunOptions options, bool writesLines)
    {
        var evaluator = (policy ?? throw new InvalidOperationException("There is no policy.")).Evaluator;
        var source = new InputSource("records.jsonl", "records.jsonl", () => new MemoryStream(lines, writable: false));
        new SegmentRun(() => evaluator, options, writesLines).Run([source], _ => { }, CancellationToken.None);
    }
}
