using SpecLang.Runtime.Classifiers;

namespace SpecLang.Engine.Classifiers;

/// <summary>Models behind classifiers, and what is to be said of them.</summary>
public sealed class OnnxModels(IClassifierProvider provider, Func<IReadOnlyList<string>> warnings) : IDisposable
{
    public IClassifierProvider Provider { get; } = provider;

    /// <summary>Sentences about models that were loaded so far, such as one that must run one text at a time.</summary>
    public IReadOnlyList<string> Warnings => warnings();

    public void Dispose() => (Provider as IDisposable)?.Dispose();
}
