using BenchmarkDotNet.Running;
using SpecLang.RunBenchmarks;

BenchmarkSwitcher.FromAssembly(typeof(RunParts).Assembly).Run(args);
