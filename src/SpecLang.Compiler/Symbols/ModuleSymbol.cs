using System.Collections.Immutable;
using SpecLang.Compiler.Binding;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Symbols;

/// <summary>One file's declarations and what it imports.</summary>
public sealed class ModuleSymbol(string path, SyntaxTree tree)
{
    /// <summary>The file, relative to the project's root with forward slashes, or <c>std/NAME.align</c>.</summary>
    public string Path { get; } = path;

    public SyntaxTree Tree { get; } = tree;

    /// <summary>The namespace as written; empty where the file gives none.</summary>
    public string Namespace { get; } = string.Join(".", tree.Root.Namespace?.Name.Names.Select(n => n.Value) ?? []);

    public bool IsLibrary => Path.StartsWith("std/", StringComparison.Ordinal);

    /// <summary>Imports in written order; the alias is null where the names are taken as they are.</summary>
    public ImmutableArray<(string? Alias, ModuleSymbol Module)> Imports { get; internal set; } = [];

    /// <summary>The aliases of those imports that have one and could be read.</summary>
    public ImmutableArray<ImportSymbol> Aliases { get; internal set; } = [];

    /// <summary>What the binder found wrong in the file; null until it is bound.</summary>
    internal ImmutableArray<Diagnostic>? BindingDiagnostics { get; set; }

    /// <summary>What binding it read beside it, by path.</summary>
    internal IReadOnlyDictionary<string, SpecFileContent> FilesRead { get; set; } = ImmutableDictionary<string, SpecFileContent>.Empty;

    /// <summary>What the names of the file stand for; complete once the file is bound.</summary>
    internal SymbolUses Uses { get; } = new();

    /// <summary>The aliases of imports that could not be read; null for one without an alias.</summary>
    internal ImmutableArray<string?> FailedImports { get; set; } = [];

    /// <summary>Whether a name may be declared where nobody could read it: in a file that is missing, or in a part of a file that is no declaration.</summary>
    internal bool LacksNames => FailedImports.Contains(null) || HasUnreadDeclarations || Imports.Any(i => i.Alias is null && i.Module.HasUnreadDeclarations);

    private bool HasUnreadDeclarations { get; } = tree.Diagnostics.Any(d => d.IsError && !tree.Root.Declarations.Any(n => n.Name.Value.Length > 0 && n.Span.Start <= d.Span.Start && d.Span.Start <= n.Span.End));

    /// <summary>Whether what stands behind an alias is not known.</summary>
    internal bool LacksAlias(string alias) => FailedImports.Contains(alias, StringComparer.Ordinal)
        || Imports.Any(i => string.Equals(i.Alias, alias, StringComparison.Ordinal) && i.Module.HasUnreadDeclarations);

    /// <summary>All declarations in written order.</summary>
    public ImmutableArray<Symbol> Declarations { get; internal set; } = [];

    /// <summary>Declarations by name; of several with one name the first.</summary>
    public ImmutableDictionary<string, Symbol> ByName { get; internal set; } = ImmutableDictionary.Create<string, Symbol>(StringComparer.Ordinal);
}
