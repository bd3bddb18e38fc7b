using System.Collections.Immutable;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Library;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Binding;

/// <summary>
/// Reads a file and everything it imports, each once, and puts imported files before those that import them. A file that is as it was in an
/// earlier compilation, and whose imports are, is taken from there.
/// </summary>
/// <param name="files">Gives the files' texts.</param>
/// <param name="trees">Gives files that are read already; null where there are none.</param>
/// <param name="cache">Has the files of earlier compilations; null where there are none.</param>
/// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
internal sealed class ModuleLoader(ISpecFiles files, Func<string, SyntaxTree?>? trees, CompilationCache? cache, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, ModuleSymbol> loaded = new(StringComparer.Ordinal);
    private readonly Stack<OpenFile> open = new();
    private readonly HashSet<string> openPaths = new(StringComparer.Ordinal);
    private readonly List<ModuleSymbol> ordered = [];
    private readonly Dictionary<ModuleSymbol, DiagnosticBag> diagnostics = [];

    public IReadOnlyList<ModuleSymbol> Ordered => ordered;

    public DiagnosticBag DiagnosticsOf(ModuleSymbol module) => diagnostics[module];

    /// <summary>Reads without recursion: however many files import one another in a row, the stack stays as it is.</summary>
    public ModuleSymbol Load(SyntaxTree root)
    {
        Open(root);
        while (open.Count > 0)
        {
            var file = open.Peek();
            if (file.Targets.Count < file.Tree.Root.Imports.Length)
            {
                file.Targets.Add(Import(file.Path, file.Tree.Root.Imports[file.Targets.Count], file.Diagnostics));
            }
            else
            {
                Close(open.Pop());
            }
        }

        return loaded[root.Source.Path];
    }

    private void Open(SyntaxTree tree)
    {
        cancellationToken.ThrowIfCancellationRequested();
        open.Push(new OpenFile(tree));
        openPaths.Add(tree.Source.Path);
    }

    private void Close(OpenFile file)
    {
        openPaths.Remove(file.Path);
        var imports = file.Tree.Root.Imports.Zip(file.Targets, (s, t) => (Syntax: s, Module: t is null ? null : loaded[t])).ToList();
        ImmutableArray<(string?, ModuleSymbol)> found = [.. imports.Select(i => i.Module is { } module ? (i.Syntax.Alias?.Value, module) : default((string? Alias, ModuleSymbol Module)?)).OfType<(string?, ModuleSymbol)>()];
        var isWhole = file.Diagnostics.Diagnostics.Count == 0 && found.Length == imports.Count;
        var module = (isWhole ? cache?.Find(file.Path, file.Tree, found, files) : null) ?? new ModuleSymbol(file.Path, file.Tree)
        {
            Imports = found,
            FailedImports = [.. imports.Where(i => i.Module is null).Select(i => i.Syntax.Alias?.Value)],
            Aliases = [.. imports.Select(i => i.Syntax.Alias is { } alias && i.Module is { } imported ? new ImportSymbol(alias, file.Tree.Source, imported) : null).OfType<ImportSymbol>()],
        };
        loaded.Add(file.Path, module);
        diagnostics.Add(module, file.Diagnostics);
        ordered.Add(module);
    }

    /// <summary>The path of the imported file, which is known already, or opened here and read next.</summary>
    private string? Import(string path, ImportSyntax import, DiagnosticBag bag)
    {
        var written = import.Path.Value;
        if (import.Path.Raw.Length == 0)
        {
            return null;
        }

        if (written.Length == 0)
        {
            bag.Report(FileDiagnostics.ImportNotFound, import.Path.Span, written, "there is no name between the quotes; write one such as `words.align` or `std/privacy`");
            return null;
        }

        var isLibrary = StandardLibrary.IsLibraryPath(written);
        if ((isLibrary ? written : SpecPath.Resolve(path, written)) is not { } target)
        {
            bag.Report(FileDiagnostics.OutsideRoot, import.Path.Span, written);
            return null;
        }

        if (openPaths.Contains(target))
        {
            var circle = open.Select(f => f.Path).Reverse().SkipWhile(p => !string.Equals(p, target, StringComparison.Ordinal));
            bag.Report(FileDiagnostics.ImportCycle, import.Path.Span, string.Join(" -> ", circle.Append(target)));
            return null;
        }

        if (loaded.ContainsKey(target))
        {
            return target;
        }

        if (isLibrary)
        {
            return OpenLibrary(target, import, bag);
        }

        if (trees?.Invoke(target) is { } tree)
        {
            Open(tree);
            return target;
        }

        var content = files.Read(target);
        if (content.Text is { } text)
        {
            Open(cache?.Parse(target, text, cancellationToken) ?? SyntaxTree.Parse(new SourceText(target, text), cancellationToken));
            return target;
        }

        var library = StandardLibrary.Paths.FirstOrDefault(p => string.Equals(p, "std/" + written, StringComparison.Ordinal));
        IEnumerable<DiagnosticFix> fixes = library is null ? [] : [DiagnosticFix.Replace(import.Path.Span, "\"" + library + "\"")];
        var hint = library is null ? "" : "; did you mean `" + library + "`?";
        bag.Report(FileDiagnostics.ImportNotFound, import.Path.Span, fixes, written, (content.Problem ?? "it can't be read") + hint);
        return null;
    }

    private string? OpenLibrary(string path, ImportSyntax import, DiagnosticBag bag)
    {
        if (StandardLibrary.Tree(path) is { } tree)
        {
            Open(tree);
            return path;
        }

        var near = NearestName.Find(path, StandardLibrary.Paths) ?? StandardLibrary.Paths.FirstOrDefault(p => p.StartsWith(path, StringComparison.Ordinal));
        IEnumerable<DiagnosticFix> fixes = near is null ? [] : [DiagnosticFix.Replace(import.Path.Span, "\"" + near + "\"")];
        bag.Report(FileDiagnostics.UnknownLibrary, import.Path.Span, fixes, path, near is null ? "; it has " + string.Join(", ", StandardLibrary.Paths) : "; did you mean `" + near + "`?");
        return null;
    }

    /// <summary>A file whose imports are being read: the paths of those that are, in written order, null where there is no such file.</summary>
    private sealed class OpenFile(SyntaxTree tree)
    {
        public string Path => Tree.Source.Path;

        public SyntaxTree Tree { get; } = tree;

        public DiagnosticBag Diagnostics { get; } = new(tree.Source);

        public List<string?> Targets { get; } = [];
    }
}
