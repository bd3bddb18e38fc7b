using System.Reflection;

namespace SpecLang.Engine.Assemblies;

/// <summary>
/// The parts of a <see cref="CacheKey"/> that the tool itself makes up: each build of the compiler, of the engine and of the runtime, and .NET's version. The build of
/// the engine tells Roslyn's version, which it names; Roslyn itself is not loaded to be asked.
/// </summary>
public static class ToolVersions
{
    private const string Compiler = "SpecLang.Compiler";

    /// <summary>Name and value of each part in turn.</summary>
    public static IReadOnlyList<string> KeyTexts { get; } =
    [
        "compiler", BuildOf(Assembly.Load(Compiler)),
        "engine", BuildOf(typeof(ToolVersions).Assembly),
        .. AssemblyReferences.Own.SelectMany(a => (IEnumerable<string>)[a.GetName().Name ?? "", BuildOf(a)]),
        "dotnet", Environment.Version.ToString(),
    ];

    /// <summary>Deterministic builds give each different assembly a different id.</summary>
    private static string BuildOf(Assembly assembly) => assembly.ManifestModule.ModuleVersionId.ToString("D");
}
