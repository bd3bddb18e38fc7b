using SpecLang.Runtime.Classifiers;

namespace SpecLang.Onnx.Tests;

public sealed class OnnxClassifiersTests : IDisposable
{
    private static readonly byte[] Model = SmallModels.Table([[0.25f], [0.75f]]);

    private readonly ModelFolder folder = new();
    private readonly string beside = Path.Combine(AppContext.BaseDirectory, "models-of-" + nameof(OnnxClassifiersTests));

    public void Dispose()
    {
        folder.Dispose();
        if (Directory.Exists(beside))
        {
            Directory.Delete(beside, recursive: true);
        }
    }

    [Fact]
    public void Models_are_found_from_the_program_s_folder()
    {
        Directory.CreateDirectory(beside);
        File.WriteAllBytes(Path.Combine(beside, "model.onnx"), Model);
        using var models = OnnxClassifiers.Load([ModelFolder.Descriptor()], Path.GetFileName(beside));
        models.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void A_declaration_is_loaded_once()
    {
        File.WriteAllBytes(Path.Combine(folder.Root, "model.onnx"), Model);
        var descriptor = ModelFolder.Descriptor();
        using var models = OnnxClassifiers.Load([descriptor], folder.Root);
        models.Load(descriptor).ShouldBeSameAs(models.Load(descriptor));
    }

    [Fact]
    public void A_missing_model_is_said_before_any_record() =>
        Should.Throw<ModelLoadException>(() => OnnxClassifiers.Load([ModelFolder.Descriptor()], folder.Root)).Message.ShouldContain("the model `model.onnx` does not exist");

    [Fact]
    public void A_starter_that_is_not_beside_the_program_names_its_package() =>
        Should.Throw<ModelLoadException>(() => OnnxClassifiers.Load([ModelFolder.Descriptor(model: "std:jailbreak")])).Message.ShouldContain("add the package SpecLang.Models");

    [Fact]
    public void Nothing_can_be_loaded_after_it_was_disposed()
    {
        var models = OnnxClassifiers.Load([], folder.Root);
        models.Dispose();
        Should.Throw<ObjectDisposedException>(() => models.Load(ModelFolder.Descriptor()));
    }
}
