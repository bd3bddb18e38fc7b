using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Linting;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler;

/// <summary>
/// A spec and everything it imports, read and bound: the one entry point of every tool. Immutable once made; there is a compilation
/// for any text, with diagnostics for what is wrong in it.
/// </summary>
public sealed class Compilation
{
    private readonly Lazy<ImmutableArray<Diagnostic>> warnings;

    private Compilation(ModuleSymbol root, ImmutableArray<ModuleSymbol> modules, ImmutableArray<Diagnostic> diagnostics)
    {
        Root = root;
        Modules = modules;
        Diagnostics = diagnostics;
        warnings = new Lazy<ImmutableArray<Diagnostic>>(() => Linter.Run(this));
    }

    /// <summary>The file that was asked for.</summary>
    public ModuleSymbol Root { get; }

    /// <summary>All files, imported ones before those that import them.</summary>
    public ImmutableArray<ModuleSymbol> Modules { get; }

    /// <summary>What is wrong in all files, by file and place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>
    /// What is allowed and looks like a mistake (band 4), by file and place, without what <c>// align-ignore CODE: reason</c> silences. Looked for
    /// when it is first asked for, and only in those parts of a file that have no errors.
    /// </summary>
    public ImmutableArray<Diagnostic> Warnings => warnings.Value;

    /// <summary>Those of <see cref="Warnings"/> that are about the file that was asked for. Looked for anew with every call.</summary>
    public ImmutableArray<Diagnostic> FindRootWarnings() => Linter.Run(this, rootOnly: true);

    /// <summary>Whether a comment in its file silences a warning that was found beside the compiler.</summary>
    public bool IsIgnored(Diagnostic diagnostic) =>
        Modules.FirstOrDefault(m => ReferenceEquals(m.Tree.Source, diagnostic.Source)) is { } module && IgnoreComments.Of(module.Tree).Silences(diagnostic);

    public bool HasErrors => Diagnostics.Any(d => d.IsError);

    /// <summary>The constitutions of the file that was asked for.</summary>
    public IEnumerable<ConstitutionSymbol> Constitutions => Root.Declarations.OfType<ConstitutionSymbol>();

    /// <summary>The objectives of the file that was asked for.</summary>
    public IEnumerable<ObjectiveSymbol> Objectives => Root.Declarations.OfType<ObjectiveSymbol>();

    /// <summary>The suites of the file that was asked for.</summary>
    public IEnumerable<SuiteSymbol> Suites => Root.Declarations.OfType<SuiteSymbol>();

    /// <summary>The monitors of the file that was asked for.</summary>
    public IEnumerable<MonitorSymbol> Monitors => Root.Declarations.OfType<MonitorSymbol>();

    /// <summary>The probes of the file that was asked for.</summary>
    public IEnumerable<ProbeSymbol> Probes => Root.Declarations.OfType<ProbeSymbol>();

    /// <param name="path">The file's path relative to the project's root, with forward slashes.</param>
    /// <param name="text">Its text.</param>
    /// <param name="files">Gives the other files it names.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    public static Compilation Create(string path, string text, ISpecFiles files, CancellationToken cancellationToken = default) =>
        Create(path, text, files, cache: null, cancellationToken);

    /// <param name="path">The file's path relative to the project's root, with forward slashes.</param>
    /// <param name="text">Its text.</param>
    /// <param name="files">Gives the other files it names.</param>
    /// <param name="cache">Has the files of earlier compilations of the project, and takes those of this one.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    public static Compilation Create(string path, string text, ISpecFiles files, CompilationCache? cache, CancellationToken cancellationToken = default) =>
        Create(cache?.Parse(path, text, cancellationToken) ?? SyntaxTree.Parse(new SourceText(path, text), cancellationToken), files, trees: null, cache, cancellationToken);

    /// <param name="tree">The file, read. Its source's path is relative to the project's root.</param>
    /// <param name="files">Gives the other files it names.</param>
    /// <param name="trees">Gives imported files that are read already, so that they are not read again; null where there are none.</param>
    /// <param name="cache">Has the files of earlier compilations, and takes those of this one; null where there are none.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    public static Compilation Create(
        SyntaxTree tree, ISpecFiles files, Func<string, SyntaxTree?>? trees, CompilationCache? cache = null, CancellationToken cancellationToken = default)
    {
        var loader = new ModuleLoader(files, trees, cache, cancellationToken);
        var root = loader.Load(tree);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var generated = new GeneratedNames();
        foreach (var module in loader.Ordered)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var loading = loader.DiagnosticsOf(module).Diagnostics;
            var found = module.BindingDiagnostics ?? Bind(module, files);
            var clashes = new DiagnosticBag(module.Tree.Source);
            generated.Check(module, ReferenceEquals(module, root), clashes);
            var broken = BrokenParts(module.Tree);
            diagnostics.AddRange(module.Tree.Diagnostics
                .Concat(loading.Concat(found).Concat(clashes.Diagnostics).Where(d => !broken.Any(b => b.Contains(d.Span))))
                .OrderBy(d => d.Span.Start)
                .ThenBy(d => d.Code, StringComparer.Ordinal));
        }

        foreach (var module in loader.Ordered.Where(m => loader.DiagnosticsOf(m).Diagnostics.Count == 0))
        {
            cache?.Add(module);
        }

        return new Compilation(root, [.. loader.Ordered], diagnostics.ToImmutable());
    }

    private static ImmutableArray<Diagnostic> Bind(ModuleSymbol module, ISpecFiles files)
    {
        var bag = new DiagnosticBag(module.Tree.Source);
        var recorded = new RecordedFiles(files);
        new ModuleBinder(module, bag, recorded).Bind();
        module.FilesRead = recorded.Reads;
        ImmutableArray<Diagnostic> found = [.. bag.Diagnostics];
        module.BindingDiagnostics = found;
        return found;
    }

    /// <summary>The imports, principles, examples and declarations that could not be read: what else is wrong in them is mostly a consequence.</summary>
    private static List<TextSpan> BrokenParts(SyntaxTree tree)
    {
        var broken = new List<TextSpan>();
        foreach (var diagnostic in tree.Diagnostics.Where(d => d.IsError))
        {
            broken.AddRange(tree.Root.Imports.Select(i => i.Span).Where(s => s.Contains(diagnostic.Span)));
            foreach (var declaration in tree.Root.Declarations)
            {
                IEnumerable<SyntaxNode> parts = declaration is ConstitutionSyntax constitution ? constitution.Items : [declaration];
                var spans = parts.Select(p => p.Span).Concat(declaration is ConstitutionSyntax c ? [TextSpan.FromBounds(c.Span.Start, c.Record.Span.End)] : []);
                broken.AddRange(spans.Where(s => s.Start <= diagnostic.Span.Start && diagnostic.Span.Start <= s.End));
            }
        }

        return broken;
    }
}
