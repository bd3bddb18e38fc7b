using BenchmarkDotNet.Attributes;
using SpecLang.Onnx;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.RunBenchmarks;

/// <summary>The starter classifier for prompt injection, by the text.</summary>
[MemoryDiagnoser]
public class ClassifierParts
{
    private const int Count = 160;

    private readonly string[][] rows = [.. Enumerable.Range(0, Count).Select(i => new[] { Records.Text(i, 40) })];
    private OnnxClassifierProvider? provider;
    private IClassifier? classifier;

    [Params(1, 16, 64)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var models = Repository.At("artifacts/onnx/models");
        if (!Directory.Exists(models))
        {
            throw new InvalidOperationException("The starter classifiers are not built; run `./align --build-classifiers`.");
        }

        provider = new OnnxClassifierProvider(new OnnxClassifierOptions { ProjectRoot = Repository.At("benchmarks"), StarterDirectory = models, BatchSize = Rows });
        classifier = provider.Load(new ClassifierDescriptor { Name = "Injection", Kind = ClassifierKind.Score, Parameters = ["prompt"], Model = "std:prompt-injection", DeclaredAt = "here" });
    }

    [GlobalCleanup]
    public void CleanUp() => provider?.Dispose();

    [Benchmark(Description = "classifier", OperationsPerInvoke = Count)]
    public IReadOnlyList<ClassifierOutput> Classify() => (classifier ?? throw new InvalidOperationException("There is no classifier.")).Classify(rows, CancellationToken.None);
}
