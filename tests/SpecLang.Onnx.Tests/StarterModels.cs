using System.Collections.Immutable;
using System.Text.Json;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Onnx.Tests;

/// <summary>The starter models, built once for all tests of a class, and the texts they are tried on.</summary>
public sealed class StarterModels : IDisposable
{
    public StarterModels()
    {
        Repository.Run("bash", [Path.Combine(Repository.Root, "models", "build.sh")]);
        Directory = System.IO.Directory.CreateTempSubdirectory("speclang-starters-").FullName;
        foreach (var name in new[] { "prompt-injection", "jailbreak" })
        {
            File.Copy(Path.Combine(Repository.Root, "models", name, name + ".onnx"), Path.Combine(Directory, name + ".onnx"));
        }

        Provider = new OnnxClassifierProvider(new OnnxClassifierOptions { ProjectRoot = Directory, StarterDirectory = Directory });
        Texts =
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "texts.jsonl"))
                .Select(line => JsonSerializer.Deserialize<string>(line) ?? throw new InvalidDataException("a line holds no text")),
        ];
    }

    public string Directory { get; }

    public OnnxClassifierProvider Provider { get; }

    public ImmutableArray<string> Texts { get; }

    public IClassifier Load(string name, ClassifierKind kind = ClassifierKind.Score) => Provider.Load(new ClassifierDescriptor
    {
        Name = "Starter", Kind = kind, Parameters = ["t"], Model = "std:" + name, DeclaredAt = "policy.align(1,1)",
    });

    public void Dispose()
    {
        Provider.Dispose();
        System.IO.Directory.Delete(Directory, recursive: true);
    }
}
