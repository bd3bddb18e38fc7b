using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SpecLang.Benchmarks;

/// <summary>A C# project of some size, so that an edit in it is one of many files.</summary>
internal static class BenchmarkProject
{
    private const int Files = 200;

    public static CSharpCompilation Create(string first) => CSharpCompilation.Create(
        "Bench",
        Enumerable.Range(0, Files).Select(i => FormattableString.Invariant($"namespace App.Part{i % 10}; public class Class{i} {{ public int Value => {i}; }}")).Prepend(first).Select(t => CSharpSyntaxTree.ParseText(t)),
        [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
