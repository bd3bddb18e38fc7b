using SpecLang.Engine.Assemblies;
using SpecLang.Runtime;

namespace SpecLang.Engine.Policies;

/// <summary>A constitution that can be run. Disposing lets its code go, where it has code of its own.</summary>
public sealed class Policy : IDisposable
{
    private readonly LoadedAssembly? assembly;

    internal Policy(LoadedAssembly? assembly, Evaluator evaluator)
    {
        this.assembly = assembly;
        Evaluator = evaluator;
    }

    public Evaluator Evaluator { get; }

    public void Dispose() => assembly?.Dispose();
}
