using System.Reflection;
using System.Runtime.Loader;

namespace SpecLang.Engine.Assemblies;

/// <summary>
/// An assembly loaded from its bytes, in a context of its own that shares the runtime with the host, so that its evaluators are the host's
/// <see cref="Runtime.Evaluator"/>. Disposing lets the memory be freed as soon as nothing of it is in use any more.
/// </summary>
public sealed class LoadedAssembly : IDisposable
{
    private readonly SpecLoadContext context = new();

    private LoadedAssembly(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        Assembly = context.LoadFromStream(stream);
    }

    /// <summary>The loaded assembly.</summary>
    public Assembly Assembly { get; }

    /// <param name="bytes">A DLL from <see cref="AssemblyCompiler"/> or <see cref="AssemblyCache"/>.</param>
    /// <exception cref="BadImageFormatException">The bytes are no assembly.</exception>
    public static LoadedAssembly Load(byte[] bytes) => new(bytes);

    public void Dispose() => context.Unload();

    private sealed class SpecLoadContext() : AssemblyLoadContext("SpecLang", isCollectible: true)
    {
        /// <summary>The host's own assemblies, wherever it has them from; all else is .NET's, which the default context finds.</summary>
        protected override Assembly? Load(AssemblyName assemblyName) =>
            AssemblyReferences.Own.FirstOrDefault(a => a.GetName().Name == assemblyName.Name);
    }
}
