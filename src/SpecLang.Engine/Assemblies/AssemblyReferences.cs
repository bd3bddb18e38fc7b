using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using SpecLang.Runtime;
using SpecLang.Text;

namespace SpecLang.Engine.Assemblies;

/// <summary>What emitted C# compiles against: the runtime, and of .NET only what the runtime itself uses, since every further assembly costs start-up time.</summary>
internal static class AssemblyReferences
{
    private static readonly string[] Framework = ["System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Collections.Immutable", "System.Linq", "System.Memory"];

    /// <summary>The assemblies of this product that emitted C# names, as they are loaded here.</summary>
    public static ImmutableArray<Assembly> Own { get; } = [typeof(Verdict).Assembly, typeof(TextValue).Assembly];

    public static ImmutableArray<MetadataReference> Load()
    {
        var platform = PlatformPaths();
        var names = Framework.Concat(Own.SelectMany(a => a.GetReferencedAssemblies()).Select(n => n.Name)).Distinct(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. names.Where(n => n is not null && platform.ContainsKey(n)).Select(n => MetadataReference.CreateFromFile(platform[n ?? ""])),
            .. Own.Select(a => MetadataReference.CreateFromFile(a.Location)),
        ];
    }

    private static Dictionary<string, string> PlatformPaths()
    {
        var own = Own.Select(a => a.GetName().Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var paths = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return paths
            .Select(p => (Name: Path.GetFileNameWithoutExtension(p), Path: p))
            .Where(p => !own.Contains(p.Name))
            .DistinctBy(p => p.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(p => p.Name, p => p.Path, StringComparer.OrdinalIgnoreCase);
    }
}
