using System.Collections.Concurrent;
using System.Collections.Immutable;
using SpecLang.Compiler.Library;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler;

/// <summary>
/// Keeps the files of earlier compilations of one project, so that the next one reads and binds only what changed: a file whose text is the
/// same, whose imports are, and that reads the same other files. Safe for many threads.
/// </summary>
/// <param name="library">Keeps the files of the standard library, where several projects share them; null: this cache does.</param>
public sealed class CompilationCache(CompilationCache? library = null)
{
    private readonly ConcurrentDictionary<string, ModuleSymbol> modules = new(StringComparer.Ordinal);

    /// <summary>Forgets a file: it is gone, or nobody asks for it any more.</summary>
    public void Forget(string path) => modules.TryRemove(path, out _);

    /// <summary>A file's tree: the one it had before, where its text is the same, else one that takes over of it what is.</summary>
    internal SyntaxTree Parse(string path, string text, CancellationToken cancellationToken)
    {
        if (!Keeper(path).modules.TryGetValue(path, out var known))
        {
            return SyntaxTree.Parse(new SourceText(path, text), cancellationToken);
        }

        return string.Equals(known.Tree.Source.Text, text, StringComparison.Ordinal) ? known.Tree : SyntaxTree.Parse(new SourceText(path, text), known.Tree, cancellationToken);
    }

    /// <summary>A bound file, where all that it depends on is as it was.</summary>
    internal ModuleSymbol? Find(string path, SyntaxTree tree, ImmutableArray<(string? Alias, ModuleSymbol Module)> imports, ISpecFiles files) =>
        Keeper(path).modules.TryGetValue(path, out var known)
        && ReferenceEquals(known.Tree, tree)
        && known.Imports.Select(i => i.Module).SequenceEqual(imports.Select(i => i.Module))
        && known.FilesRead.All(r => files.Read(r.Key) == r.Value)
            ? known
            : null;

    /// <summary>Keeps a file that is bound.</summary>
    internal void Add(ModuleSymbol module) => Keeper(module.Path).modules[module.Path] = module;

    private CompilationCache Keeper(string path) => library is not null && StandardLibrary.IsLibraryPath(path) ? library : this;
}
