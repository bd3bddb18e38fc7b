using Microsoft.Build.Utilities;
using SpecLang.Compiler.References;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.SourceGenerator.Inputs;

namespace SpecLang.Build;

/// <summary>Reads specs and what they import, and collects the files that they name.</summary>
/// <param name="root">The project's root, an absolute path that ends in a separator.</param>
/// <param name="starters">The files of starter models, by name.</param>
/// <param name="allowOutside">Whether links may lead out of the root.</param>
/// <param name="log">Takes what is wrong.</param>
/// <param name="cancellationToken">Ends the reading with <see cref="OperationCanceledException"/>.</param>
internal sealed class SpecReading(string root, IReadOnlyDictionary<string, string> starters, bool allowOutside, TaskLoggingHelper log, CancellationToken cancellationToken)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Queue<string> waiting = new();
    private readonly SortedDictionary<string, ListedFile> files = new(StringComparer.Ordinal);

    /// <summary>Each file once for each thing that the build does with it, in an order that does not depend on that of the specs.</summary>
    public IEnumerable<ListedFile> Files => files.Values;

    public FileFacts Facts { get; } = new();

    public void Read(IEnumerable<string> specs)
    {
        foreach (var spec in specs.Select(Path.GetFullPath))
        {
            Enqueue(spec);
        }

        while (waiting.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadSpec(waiting.Dequeue());
        }
    }

    private void Enqueue(string spec)
    {
        if (seen.Add(spec))
        {
            waiting.Enqueue(spec);
        }
    }

    private void ReadSpec(string spec)
    {
        if (!File.Exists(spec))
        {
            log.LogError(null, "ALN9003", null, spec, 0, 0, 0, 0, "this spec is among the project's AdditionalFiles and is not there; create it, or take the item away");
            return;
        }

        var tree = SyntaxTree.Parse(new SourceText(RelativePath.Of(root, spec), File.ReadAllText(spec)), cancellationToken);
        foreach (var named in NamedFiles.Of(tree))
        {
            Add(named, SpecPlace.Of(spec, tree, named));
        }
    }

    private void Add(NamedFile named, SpecPlace place)
    {
        // The compiler says what is wrong with a path that leads out by itself, or has control characters that would break the list.
        if (named.Path is not { } path || path.Any(char.IsControl))
        {
            return;
        }

        if (named.Kind == NamedFileKind.Model && path.StartsWith("std:", StringComparison.Ordinal))
        {
            Facts.Add(path, starters.TryGetValue(path, out var starter) && File.Exists(starter) ? starter : null);
            return;
        }

        // Of a spec that a project takes from elsewhere, the files lie elsewhere too.
        var isOutside = path.StartsWith("../", StringComparison.Ordinal);
        var fullPath = Path.GetFullPath(Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar)));
        if (!isOutside && !allowOutside && LinkCheck.LeadsOut(root, fullPath))
        {
            log.LogError(
                null, "ALN5003", null, place.File, place.Line, place.Column, place.EndLine, place.EndColumn,
                "`{0}` leads out of the project's folder through a link; put the file itself there, or set SpecLangAllowOutside to true", named.Written);
            return;
        }

        Keep(named.Kind, path, fullPath, File.Exists(fullPath));
        if (isOutside && named.Kind is NamedFileKind.Model or NamedFileKind.Tokenizer)
        {
            log.LogWarning(
                null, "ALN9006", null, place.File, place.Line, place.Column, place.EndLine, place.EndColumn,
                "`{0}` lies outside of `{1}` and is not copied to the output; set SpecLangRoot to a folder that holds both", named.Written, root);
        }
    }

    private void Keep(NamedFileKind kind, string path, string fullPath, bool exists)
    {
        if (kind is NamedFileKind.Model or NamedFileKind.Tokenizer)
        {
            Facts.Add(path, exists ? fullPath : null);
        }

        var role = !exists ? ListedFileRole.Missing : kind switch
        {
            NamedFileKind.Import => ListedFileRole.Spec,
            NamedFileKind.Lexicon => ListedFileRole.Lexicon,
            NamedFileKind.Citation => ListedFileRole.Citation,
            _ => ListedFileRole.Model,
        };
        var listed = new ListedFile(role, fullPath, path);
        files[listed.ToLine()] = listed;
        if (role == ListedFileRole.Spec)
        {
            Enqueue(fullPath);
        }
    }
}
