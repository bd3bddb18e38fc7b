namespace SpecLang.Runtime.Classifiers;

/// <summary>Gives the model behind each declared classifier.</summary>
public interface IClassifierProvider
{
    /// <summary>Loads and checks the model of one declaration.</summary>
    /// <exception cref="ModelLoadException">The model is missing, unreadable, not the pinned one, or doesn't fit its declaration.</exception>
    IClassifier Load(ClassifierDescriptor descriptor);
}
