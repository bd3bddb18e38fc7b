using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using SpecLang.Compiler;

namespace SpecLang.Engine.Assemblies;

/// <summary>The parts of a <see cref="CacheKey"/> that the tool itself makes up: each build of the compiler, of the runtime and of Roslyn, and .NET's version.</summary>
public static class ToolVersions
{
    public static IReadOnlyList<(string Name, string Value)> KeyParts { get; } =
    [
        ("compiler", BuildOf(typeof(Compilation).Assembly)),
        ("engine", BuildOf(typeof(ToolVersions).Assembly)),
        .. AssemblyReferences.Own.Select(a => (a.GetName().Name ?? "", BuildOf(a))),
        ("roslyn", BuildOf(typeof(CSharpCompilation).Assembly)),
        ("dotnet", Environment.Version.ToString()),
    ];

    /// <summary>Deterministic builds give each different assembly a different id.</summary>
    private static string BuildOf(Assembly assembly) => assembly.ManifestModule.ModuleVersionId.ToString("D");
}
