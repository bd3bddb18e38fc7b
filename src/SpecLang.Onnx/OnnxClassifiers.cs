using SpecLang.Runtime.Classifiers;

namespace SpecLang.Onnx;

/// <summary>
/// The models of compiled specs, loaded where a build has put them: <c>using var models = OnnxClassifiers.Load(Policy.Classifiers);</c>, then
/// <c>new Policy(models)</c>.
/// </summary>
/// <remarks>Thread-safe. Each declaration is loaded once. Disposing it ends its classifiers: none may be in use by then.</remarks>
public sealed class OnnxClassifiers : IClassifierProvider, IDisposable
{
    /// <summary>Where the package SpecLang.Models puts the starter models, beside the program.</summary>
    private const string StarterFolder = "SpecLang.Models";

    private readonly OnnxClassifierProvider provider;
    private readonly Lock gate = new();
    private readonly Dictionary<ClassifierDescriptor, IClassifier> loaded = new(ReferenceEqualityComparer.Instance);

    private OnnxClassifiers(OnnxClassifierOptions options) => provider = new OnnxClassifierProvider(options);

    /// <summary>What the author should know of how the loaded models are run, in the order of loading.</summary>
    public IReadOnlyList<string> Warnings => provider.Warnings;

    /// <summary>Loads the models of a compiled spec, so that what is wrong with one is known before the first record.</summary>
    /// <param name="classifiers">What the compiled constitution declares: its <c>Classifiers</c>.</param>
    /// <param name="baseDirectory">The folder that model paths are relative to, in which a build copies them; a relative one counts from the program's folder, which it is by default.</param>
    /// <exception cref="ModelLoadException">A model is missing, unreadable, not the pinned one, or doesn't fit its declaration.</exception>
    public static OnnxClassifiers Load(IEnumerable<ClassifierDescriptor> classifiers, string baseDirectory = "") => Load(classifiers, new OnnxClassifierOptions
    {
        ProjectRoot = Path.GetFullPath(baseDirectory, AppContext.BaseDirectory),
        StarterDirectory = Path.Combine(AppContext.BaseDirectory, StarterFolder),
    });

    /// <summary>Loads the models of a compiled spec from other folders, or with other limits.</summary>
    /// <param name="classifiers">What the compiled constitution declares: its <c>Classifiers</c>.</param>
    /// <param name="options">Where the models are, and what they may cost.</param>
    /// <exception cref="ModelLoadException">A model is missing, unreadable, not the pinned one, or doesn't fit its declaration.</exception>
    public static OnnxClassifiers Load(IEnumerable<ClassifierDescriptor> classifiers, OnnxClassifierOptions options)
    {
        ArgumentNullException.ThrowIfNull(classifiers);
        var models = new OnnxClassifiers(options);
        try
        {
            foreach (var classifier in classifiers)
            {
                models.Load(classifier);
            }

            return models;
        }
        catch
        {
            models.Dispose();
            throw;
        }
    }

    /// <summary>The model of one declaration; loaded now, where it was not before.</summary>
    /// <exception cref="ModelLoadException">The model is missing, unreadable, not the pinned one, or doesn't fit its declaration.</exception>
    /// <exception cref="ObjectDisposedException">The models were disposed.</exception>
    public IClassifier Load(ClassifierDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        lock (gate)
        {
            if (!loaded.TryGetValue(descriptor, out var classifier))
            {
                classifier = provider.Load(descriptor);
                loaded.Add(descriptor, classifier);
            }

            return classifier;
        }
    }

    public void Dispose() => provider.Dispose();
}
