using System.Buffers;
using SpecLang.Compiler.Symbols;
using SpecLang.Engine.Documents;
using SpecLang.Engine.Files;
using SpecLang.Onnx.Models;

namespace SpecLang.LanguageServer.Descriptions;

/// <summary>Finds the files of models and reads what they take and give. It runs nothing, so it may look into files of strangers.</summary>
/// <param name="startersFolder">The folder with the starter models; null where it is not known.</param>
internal sealed class ModelFiles(string? startersFolder)
{
    private const string StarterPrefix = "std:";
    private static readonly SearchValues<char> StarterLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private const long MaxBytes = 256L * 1024 * 1024;

    /// <summary>The full path of a classifier's model; null where it has none, or it can't be told.</summary>
    public string? PathOf(string? model, string? root)
    {
        if (model is null)
        {
            return null;
        }

        if (model.StartsWith(StarterPrefix, StringComparison.Ordinal))
        {
            var name = model[StarterPrefix.Length..];
            return startersFolder is null || name.AsSpan().ContainsAnyExcept(StarterLetters) ? null : Path.Combine(startersFolder, name + ".onnx");
        }

        return root is null ? null : Path.GetFullPath(Path.Combine(root, model));
    }

    /// <summary>Sentences about a classifier's model, as Markdown.</summary>
    public IEnumerable<string> Describe(ClassifierSymbol classifier, string? root)
    {
        if (classifier.Options.Model is not { } model)
        {
            yield break;
        }

        var path = PathOf(model, root);
        if (path is null || !File.Exists(path))
        {
            yield return "Model " + MarkdownText.Code(model) + (model.StartsWith(StarterPrefix, StringComparison.Ordinal) ? ", a starter that is built when it is first to run." : ": there is no such file.");
            yield break;
        }

        yield return "Model " + MarkdownText.Code(model) + Interface(path, root, model);
    }

    private static string Interface(string path, string? root, string model)
    {
        try
        {
            if (!model.StartsWith(StarterPrefix, StringComparison.Ordinal) && (root is null || !RealPath.IsInside(RealPath.Resolve(root), RealPath.Resolve(path))))
            {
                return ", which lies outside of the project's folder.";
            }

            if (new FileInfo(path).Length is 0 or > MaxBytes)
            {
                return ", a file too large or too small to look into.";
            }

            var graph = GraphInterface.Of(File.ReadAllBytes(path));
            return ":\n" + string.Concat(graph.Inputs.Select(i => "\n- takes " + Value(i))) + string.Concat(graph.Outputs.Select(o => "\n- gives " + Value(o)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return ", which can't be read: " + MarkdownText.Plain(e.Message.TrimEnd('.')) + ".";
        }
    }

    private static string Value(GraphValue value) => MarkdownText.Code(value.Name) + " " + MarkdownText.Code(value.Type);
}
