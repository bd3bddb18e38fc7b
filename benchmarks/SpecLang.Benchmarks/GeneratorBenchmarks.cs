using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SpecLang.SourceGenerator;

namespace SpecLang.Benchmarks;

/// <summary>The generator alone, inside Roslyn's driver and without the C# compiler's own work.</summary>
[MemoryDiagnoser]
[MinColumn]
public class GeneratorBenchmarks
{
    private ImmutableArray<AdditionalText> files = [];
    private AdditionalText edited = new SpecText("", "");
    private AdditionalText commented = new SpecText("", "");
    private CSharpCompilation project = CSharpCompilation.Create("none");
    private CSharpCompilation editedProject = CSharpCompilation.Create("none");
    private GeneratorDriver warm = CSharpGeneratorDriver.Create(new SpecGenerator());

    [Params(1, 10, 100)]
    public int Specs { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        files = [.. Enumerable.Range(0, Specs).Select(i => new SpecText(Path(i), BenchmarkSpec.Create(i)))];
        edited = new SpecText(Path(0), BenchmarkSpec.Create(0).Replace("first word 1", "another word", StringComparison.Ordinal));
        commented = new SpecText(Path(0), BenchmarkSpec.Create(0).Replace("block at major", "block at major // for now", StringComparison.Ordinal));
        project = BenchmarkProject.Create("class A { int one; }");
        editedProject = project.ReplaceSyntaxTree(project.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class A { int two; }"));
        warm = NewDriver().RunGenerators(project);
        var problems = warm.GetRunResult().Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()).ToList();
        if (problems.Count > 0)
        {
            throw new InvalidOperationException("The specs have errors: " + string.Join('\n', problems.Take(5)));
        }
    }

    [Benchmark(Description = "all specs anew")]
    public GeneratorDriver AllAnew() => NewDriver().RunGenerators(project);

    [Benchmark(Description = "a keystroke in C#")]
    public GeneratorDriver UnrelatedEdit() => warm.RunGenerators(editedProject);

    [Benchmark(Description = "an edit in one spec")]
    public GeneratorDriver OneSpec() => warm.ReplaceAdditionalText(files[0], edited).RunGenerators(project);

    [Benchmark(Description = "a comment in one spec")]
    public GeneratorDriver OneComment() => warm.ReplaceAdditionalText(files[0], commented).RunGenerators(project);

    private GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create([new SpecGenerator().AsSourceGenerator()], files, optionsProvider: new BenchmarkOptions());

    private static string Path(int number) => FormattableString.Invariant($"/work/project/policy{number}.align");
}
