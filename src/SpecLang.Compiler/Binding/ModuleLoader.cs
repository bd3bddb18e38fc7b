using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Library;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Binding;

/// <summary>Reads a file and everything it imports, each once, and puts imported files before those that import them.</summary>
internal sealed class ModuleLoader(ISpecFiles files, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, ModuleSymbol> loaded = new(StringComparer.Ordinal);
    private readonly List<string> open = [];
    private readonly List<ModuleSymbol> ordered = [];
    private readonly Dictionary<ModuleSymbol, DiagnosticBag> diagnostics = [];

    public IReadOnlyList<ModuleSymbol> Ordered => ordered;

    public DiagnosticBag DiagnosticsOf(ModuleSymbol module) => diagnostics[module];

    public ModuleSymbol Load(string path, string text)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var tree = SyntaxTree.Parse(new SourceText(path, text), cancellationToken);
        var module = new ModuleSymbol(path, tree);
        loaded.Add(path, module);
        var bag = new DiagnosticBag(tree.Source);
        diagnostics.Add(module, bag);
        open.Add(path);
        var imports = tree.Root.Imports.Select(i => (Alias: i.Alias?.Value, Module: Import(path, i, bag))).ToList();
        module.Imports = [.. imports.Where(i => i.Module is not null).Select(i => (i.Alias, i.Module ?? module))];
        module.MissingImports = [.. imports.Where(i => i.Module is null).Select(i => i.Alias)];
        open.RemoveAt(open.Count - 1);
        ordered.Add(module);
        return module;
    }

    private ModuleSymbol? Import(string from, ImportSyntax import, DiagnosticBag bag)
    {
        var written = import.Path.Value;
        if (import.Path.Raw.Length == 0)
        {
            return null;
        }

        var path = StandardLibrary.IsLibraryPath(written) ? written : SpecPath.Resolve(from, written);
        if (path is null)
        {
            bag.Report(FileDiagnostics.OutsideRoot, import.Path.Span, written);
            return null;
        }

        if (open.Contains(path))
        {
            bag.Report(FileDiagnostics.ImportCycle, import.Path.Span, string.Join(" -> ", open.Skip(open.IndexOf(path)).Append(path)));
            return null;
        }

        if (loaded.TryGetValue(path, out var known))
        {
            return known;
        }

        if (StandardLibrary.IsLibraryPath(written))
        {
            return LoadLibrary(path, import, bag);
        }

        var content = files.Read(path);
        if (content.Text is { } text)
        {
            return Load(path, text);
        }

        var library = StandardLibrary.Paths.FirstOrDefault(p => string.Equals(p, "std/" + written, StringComparison.Ordinal));
        IEnumerable<DiagnosticFix> fixes = library is null ? [] : [DiagnosticFix.Replace(import.Path.Span, "\"" + library + "\"")];
        var hint = library is null ? "" : "; did you mean `" + library + "`?";
        bag.Report(FileDiagnostics.ImportNotFound, import.Path.Span, fixes, written, (content.Problem ?? "it can't be read") + hint);
        return null;
    }

    private ModuleSymbol? LoadLibrary(string path, ImportSyntax import, DiagnosticBag bag)
    {
        if (StandardLibrary.Read(path) is { } text)
        {
            return Load(path, text);
        }

        var near = NearestName.Find(path, StandardLibrary.Paths) ?? StandardLibrary.Paths.FirstOrDefault(p => p.StartsWith(path, StringComparison.Ordinal));
        IEnumerable<DiagnosticFix> fixes = near is null ? [] : [DiagnosticFix.Replace(import.Path.Span, "\"" + near + "\"")];
        bag.Report(FileDiagnostics.UnknownLibrary, import.Path.Span, fixes, path, near is null ? "; it has " + string.Join(", ", StandardLibrary.Paths) : "; did you mean `" + near + "`?");
        return null;
    }
}
