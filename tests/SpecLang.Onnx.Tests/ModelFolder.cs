using SpecLang.Runtime.Classifiers;

namespace SpecLang.Onnx.Tests;

/// <summary>A project of one test: a folder for its models, removed at the end.</summary>
public sealed class ModelFolder : IDisposable
{
    private readonly string container = Directory.CreateTempSubdirectory("speclang-models-").FullName;
    private readonly List<OnnxClassifierProvider> providers = [];

    public ModelFolder()
    {
        Root = Path.Combine(container, "project");
        Outside = Path.Combine(container, "outside");
        Directory.CreateDirectory(Root);
        Directory.CreateDirectory(Outside);
    }

    public string Root { get; }

    public string Outside { get; }

    public static ClassifierDescriptor Descriptor(ClassifierKind kind = ClassifierKind.Score, string model = "model.onnx") => new()
    {
        Name = "Judge", Kind = kind, Parameters = ["t"], Model = model, DeclaredAt = "policy.align(12,1)",
    };

    public OnnxClassifierProvider Provider(Func<OnnxClassifierOptions, OnnxClassifierOptions>? change = null)
    {
        var options = new OnnxClassifierOptions { ProjectRoot = Root, StarterDirectory = Path.Combine(container, "starters") };
        var provider = new OnnxClassifierProvider(change is null ? options : change(options));
        providers.Add(provider);
        return provider;
    }

    public OnnxClassifier Load(byte[] model, ClassifierDescriptor descriptor)
    {
        File.WriteAllBytes(Path.Combine(Root, "model.onnx"), model);
        return (OnnxClassifier)Provider().Load(descriptor);
    }

    /// <summary>Loads a model that can't be, and gives the message.</summary>
    public string Refusal(byte[] model, ClassifierDescriptor descriptor) =>
        Should.Throw<ModelLoadException>(() => Load(model, descriptor)).Message;

    public string Refusal(ClassifierDescriptor descriptor, Func<OnnxClassifierOptions, OnnxClassifierOptions>? change = null) =>
        Should.Throw<ModelLoadException>(() => Provider(change).Load(descriptor)).Message;

    public void Dispose()
    {
        providers.ForEach(provider => provider.Dispose());
        Directory.Delete(container, recursive: true);
    }
}
