using System.Collections.Immutable;
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

    /// <summary>The aliases of imports that could not be read; null for one without.</summary>
    public ImmutableArray<string?> MissingImports { get; internal set; } = [];

    /// <summary>All declarations in written order.</summary>
    public ImmutableArray<Symbol> Declarations { get; internal set; } = [];

    /// <summary>Declarations by name; of several with one name the first.</summary>
    public ImmutableDictionary<string, Symbol> ByName { get; internal set; } = ImmutableDictionary.Create<string, Symbol>(StringComparer.Ordinal);
}
