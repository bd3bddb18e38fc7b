using System.Security.Cryptography;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Engine.Classifiers;

/// <summary>Models behind classifiers, and what is to be said of them.</summary>
/// <param name="provider">Loads them.</param>
/// <param name="warnings">What is to be said of those that were loaded so far.</param>
/// <param name="fileOf">Where a classifier's model lies.</param>
public sealed class OnnxModels(IClassifierProvider provider, Func<IReadOnlyList<string>> warnings, Func<ClassifierDescriptor, string> fileOf) : IDisposable
{
    public IClassifierProvider Provider { get; } = provider;

    /// <summary>Sentences about models that were loaded so far, such as one that must run one text at a time.</summary>
    public IReadOnlyList<string> Warnings => warnings();

    /// <summary>The SHA-256 of a classifier's model, 64 lower-case hexadecimal digits.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    public string HashOf(ClassifierDescriptor classifier)
    {
        using var file = File.OpenRead(fileOf(classifier));
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    public void Dispose() => (Provider as IDisposable)?.Dispose();
}
