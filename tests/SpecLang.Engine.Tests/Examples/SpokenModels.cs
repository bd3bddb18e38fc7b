using SpecLang.Engine.Tests.Semantics;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Engine.Tests.Examples;

/// <summary>Models that answer what their texts say; the unused one can't be loaded, so that a test notices when it is.</summary>
internal sealed class SpokenModels : IClassifierProvider
{
    public IClassifier Load(ClassifierDescriptor descriptor) =>
        descriptor.Name == "Unused" ? throw new ModelLoadException(descriptor, "there is no such model") : new SpokenClassifier(descriptor);
}
