using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Symbols;

namespace SpecLang.LanguageServer.Workspace;

/// <summary>The specs of a workspace: those that are open, and those that lie in its folders.</summary>
internal static class WorkspaceSpecs
{
    private const int MostFiles = 20_000;

    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase) { "node_modules", "bin", "obj" };

    private static readonly EnumerationOptions Options = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System };

    /// <summary>Their addresses, each once, by path. Folders whose names begin with a dot and what builds write are left out, and no link is followed.</summary>
    public static IReadOnlyList<DocumentUri> Find(WorkspaceState state, CancellationToken cancellationToken)
    {
        var found = new SortedDictionary<string, DocumentUri>(StringComparer.Ordinal);
        foreach (var open in state.Documents.Values.Where(d => d.Uri.IsSpec))
        {
            found[open.Uri.Key] = open.Uri;
        }

        var pending = new Stack<string>(state.Folders);
        while (pending.Count > 0 && found.Count < MostFiles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var folder = pending.Pop();
            if (!Directory.Exists(folder))
            {
                continue;
            }

            foreach (var file in Directory.EnumerateFiles(folder, "*.align", Options))
            {
                found.TryAdd(file, state.UriOfPath(file));
            }

            foreach (var inner in Directory.EnumerateDirectories(folder, "*", Options).Where(d => Path.GetFileName(d) is var name && name[0] != '.' && !Skipped.Contains(name)))
            {
                pending.Push(inner);
            }
        }

        return [.. found.Values];
    }

    /// <summary>The specs in which a symbol of one of them may be named, compiled: those of the same project whose text has its name. The one itself comes first.</summary>
    public static IEnumerable<SpecSnapshot> ThatMayName(SpecSnapshot spec, Symbol symbol, CancellationToken cancellationToken)
    {
        yield return spec;
        if (symbol is VariableSymbol or ImportSymbol)
        {
            yield break;
        }

        var isLibrary = symbol.Source.Path.StartsWith("std/", StringComparison.Ordinal);
        var candidates = Find(spec.State, cancellationToken).AsEnumerable();
        if (spec.UriOf(symbol.Source) is { Path: not null } declared && !isLibrary)
        {
            candidates = candidates.Append(declared);
        }

        foreach (var uri in candidates.DistinctBy(u => u.Key).Where(u => u.Key != spec.Uri.Key))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (uri.Path is null || (!isLibrary && ProjectFolder.RootOf(uri.Path) != spec.Root))
            {
                continue;
            }

            if (spec.State.TextOf(uri) is { } text && text.Contains(symbol.Name, StringComparison.Ordinal) && spec.State.FindSpec(uri, cancellationToken) is { } other)
            {
                yield return other;
            }
        }
    }

    /// <summary>The places where a symbol is named, in all specs that may name it.</summary>
    public static IEnumerable<(SpecSnapshot Spec, SymbolUse Use)> UsesOf(SpecSnapshot spec, Symbol symbol, CancellationToken cancellationToken)
    {
        var key = SymbolKey.Of(symbol);
        foreach (var other in ThatMayName(spec, symbol, cancellationToken))
        {
            foreach (var use in other.Model.UsesOf(key))
            {
                yield return (other, use);
            }
        }
    }
}
