using System.Globalization;
using BenchmarkDotNet.Running;
using SpecLang.Benchmarks;

// What benchmarks/build-cost.sh asks for: --write SPECS FOLDER
if (args is ["--write", var count, var folder])
{
    for (var i = 0; i < int.Parse(count, CultureInfo.InvariantCulture); i++)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, FormattableString.Invariant($"policy{i}.align")), BenchmarkSpec.Create(i));
    }

    return;
}

BenchmarkSwitcher.FromAssembly(typeof(GeneratorBenchmarks).Assembly).Run(args);
