using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SpecLang.SourceGenerator.Tests;

/// <summary>What the generator's assemblies ask the compiler that loads them for (decision 0004).</summary>
public class AssemblyTests
{
    /// <summary>What lies in the package's folder <c>analyzers/dotnet/cs</c>.</summary>
    private static readonly string[] Shipped = ["SpecLang.SourceGenerator", "SpecLang.Compiler", "SpecLang.Text", "Antlr4.Runtime.Standard"];

    /// <summary>What every compiler brings that can build for .NET 10, in versions that it has at least: those of the oldest SDK, 10.0.100, and of Visual Studio beside it.</summary>
    private static readonly Dictionary<string, Version> Brought = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(9, 0, 0, 19),
        ["System.Memory"] = new(4, 0, 5, 0),
    };

    public static TheoryData<string> Names => [.. Shipped];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_assembly_refers_to_what_lies_beside_it_or_the_compiler_brings(string name)
    {
        using var file = new PEReader(File.OpenRead(PathOf(name)));
        var reader = file.GetMetadataReader();
        foreach (var reference in reader.AssemblyReferences.Select(reader.GetAssemblyReference))
        {
            var referred = reader.GetString(reference.Name);
            if (!Shipped.Contains(referred))
            {
                Brought.ShouldContainKey(referred, name);
                reference.Version.ShouldBeLessThanOrEqualTo(Brought[referred], name + " refers to " + referred);
            }
        }
    }

    /// <summary>The test's own folder has SpecLang.Text for .NET 10; a compiler loads the other one.</summary>
    private static string PathOf(string name)
    {
        var built = Path.Combine(Repository.Root, "src", name, "bin", Configuration, "netstandard2.0", name + ".dll");
        return File.Exists(built) ? built : Path.Combine(AppContext.BaseDirectory, name + ".dll");
    }

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent?.Name ?? "";
}
