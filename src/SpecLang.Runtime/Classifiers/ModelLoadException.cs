namespace SpecLang.Runtime.Classifiers;

/// <summary>A model that can't serve its declaration; the message names the file, the declaration, and what to do.</summary>
public sealed class ModelLoadException : Exception
{
    public ModelLoadException(ClassifierDescriptor descriptor, string message, Exception? inner = null)
        : base($"classifier `{descriptor.Name}` ({descriptor.DeclaredAt}): {message}", inner) => Descriptor = descriptor;

    public ClassifierDescriptor Descriptor { get; }
}
