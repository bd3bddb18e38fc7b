using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Library;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Binding;

/// <summary>Reads a file and everything it imports, each once, and puts imported files before those that import them.</summary>
/// <param name="files">Gives the files' texts.</param>
/// <param name="trees">Gives files that are read already; null where there are none.</param>
/// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
internal sealed class ModuleLoader(ISpecFiles files, Func<string, SyntaxTree?>? trees, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, ModuleSymbol> loaded = new(StringComparer.Ordinal);
    private readonly Stack<OpenFile> open = new();
    private readonly HashSet<string> openPaths = new(StringComparer.Ordinal);
    private readonly List<ModuleSymbol> ordered = [];
    private readonly Dictionary<ModuleSymbol, DiagnosticBag> diagnostics = [];

    public IReadOnlyList<ModuleSymbol> Ordered => ordered;

    public DiagnosticBag DiagnosticsOf(ModuleSymbol module) => diagnostics[module];

    /// <summary>Reads without recursion: however many files import one another in a row, the stack stays as it is.</summary>
    public ModuleSymbol Load(SyntaxTree tree)
    {
        var root = Open(tree);
        while (open.Count > 0)
        {
            var file = open.Peek();
            if (file.Imports.Count < file.Module.Tree.Root.Imports.Length)
            {
                var import = file.Module.Tree.Root.Imports[file.Imports.Count];
                file.Imports.Add((import.Alias?.Value, Import(path: file.Module.Path, import, diagnostics[file.Module])));
            }
            else
            {
                Close(open.Pop());
            }
        }

        return root;
    }

    private ModuleSymbol Open(SyntaxTree tree)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var path = tree.Source.Path;
        var module = new ModuleSymbol(path, tree);
        loaded.Add(path, module);
        diagnostics.Add(module, new DiagnosticBag(tree.Source));
        open.Push(new OpenFile(module));
        openPaths.Add(path);
        return module;
    }

    private void Close(OpenFile file)
    {
        var module = file.Module;
        openPaths.Remove(module.Path);
        module.Imports = [.. file.Imports.Where(i => i.Module is not null).Select(i => (i.Alias, i.Module ?? module))];
        module.FailedImports = [.. file.Imports.Where(i => i.Module is null).Select(i => i.Alias)];
        ordered.Add(module);
    }

    /// <summary>The imported file: known already, or opened here and read next.</summary>
    private ModuleSymbol? Import(string path, ImportSyntax import, DiagnosticBag bag)
    {
        var written = import.Path.Value;
        if (import.Path.Raw.Length == 0)
        {
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
            var circle = open.Select(f => f.Module.Path).Reverse().SkipWhile(p => !string.Equals(p, target, StringComparison.Ordinal));
            bag.Report(FileDiagnostics.ImportCycle, import.Path.Span, string.Join(" -> ", circle.Append(target)));
            return null;
        }

        if (loaded.TryGetValue(target, out var known))
        {
            return known;
        }

        if (isLibrary)
        {
            return OpenLibrary(target, import, bag);
        }

        if (trees?.Invoke(target) is { } tree)
        {
            return Open(tree);
        }

        var content = files.Read(target);
        if (content.Text is { } text)
        {
            return Open(SyntaxTree.Parse(new SourceText(target, text), cancellationToken));
        }

        var library = StandardLibrary.Paths.FirstOrDefault(p => string.Equals(p, "std/" + written, StringComparison.Ordinal));
        IEnumerable<DiagnosticFix> fixes = library is null ? [] : [DiagnosticFix.Replace(import.Path.Span, "\"" + library + "\"")];
        var hint = library is null ? "" : "; did you mean `" + library + "`?";
        bag.Report(FileDiagnostics.ImportNotFound, import.Path.Span, fixes, written, (content.Problem ?? "it can't be read") + hint);
        return null;
    }

    private ModuleSymbol? OpenLibrary(string path, ImportSyntax import, DiagnosticBag bag)
    {
        if (StandardLibrary.Tree(path) is { } tree)
        {
            return Open(tree);
        }

        var near = NearestName.Find(path, StandardLibrary.Paths) ?? StandardLibrary.Paths.FirstOrDefault(p => p.StartsWith(path, StringComparison.Ordinal));
        IEnumerable<DiagnosticFix> fixes = near is null ? [] : [DiagnosticFix.Replace(import.Path.Span, "\"" + near + "\"")];
        bag.Report(FileDiagnostics.UnknownLibrary, import.Path.Span, fixes, path, near is null ? "; it has " + string.Join(", ", StandardLibrary.Paths) : "; did you mean `" + near + "`?");
        return null;
    }

    /// <summary>A file whose imports are being read: those that are, in written order.</summary>
    private sealed class OpenFile(ModuleSymbol module)
    {
        public ModuleSymbol Module { get; } = module;

        public List<(string? Alias, ModuleSymbol? Module)> Imports { get; } = [];
    }
}
