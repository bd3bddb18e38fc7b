using System.Reflection;
using System.Runtime.Loader;

namespace SpecLang.Engine.Assemblies;

/// <summary>
/// An assembly loaded from its bytes, in a context of its own that shares the runtime with the host, so that its evaluators are the host's
/// <see cref="Runtime.Evaluator"/>. Disposing lets the memory be freed as soon as nothing of it is in use any more.
/// </summary>
public sealed class LoadedAssembly : IDisposable
{
    private readonly SpecLoadContext context;

    private LoadedAssembly(byte[] bytes, bool isCollectible)
    {
        context = new SpecLoadContext(isCollectible);
        using var stream = new MemoryStream(bytes, writable: false);
        Assembly = context.LoadFromStream(stream);
    }

    /// <summary>The loaded assembly.</summary>
    public Assembly Assembly { get; }

    /// <param name="bytes">A DLL from <see cref="AssemblyCompiler"/> or <see cref="AssemblyCache"/>.</param>
    /// <param name="isCollectible">Whether its memory can be freed again. What is needed until the process ends starts faster without that.</param>
    /// <exception cref="BadImageFormatException">The bytes are no assembly.</exception>
    public static LoadedAssembly Load(byte[] bytes, bool isCollectible = true) => new(bytes, isCollectible);

    public void Dispose()
    {
        if (context.IsCollectible)
        {
            context.Unload();
        }
    }

    private sealed class SpecLoadContext(bool isCollectible) : AssemblyLoadContext("SpecLang", isCollectible)
    {
        /// <summary>The host's own assemblies, wherever it has them from; all else is .NET's, which the default context finds.</summary>
        protected override Assembly? Load(AssemblyName assemblyName) =>
            AssemblyReferences.Own.FirstOrDefault(a => a.GetName().Name == assemblyName.Name);
    }
}
