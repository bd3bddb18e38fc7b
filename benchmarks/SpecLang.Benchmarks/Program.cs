using BenchmarkDotNet.Running;
using SpecLang.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(GeneratorBenchmarks).Assembly).Run(args);
