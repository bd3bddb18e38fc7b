using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Symbols;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Renaming;

/// <summary>Compiles files as they would be with a new name, and compares what their names stand for.</summary>
internal static class RenameCheck
{
    /// <summary>What would go wrong, as a sentence; null where every name keeps its meaning.</summary>
    public static string? Find(IReadOnlyList<FileChange> changes, Symbol symbol, string newName, CancellationToken cancellationToken)
    {
        if (changes.Count == 0)
        {
            return null;
        }

        var byPath = changes.ToDictionary(c => c.Spec.Compilation.Root.Path, StringComparer.Ordinal);
        var state = changes[0].Spec.State;
        var next = state.With(documents: changes.Aggregate(state.Documents, (d, c) => d.SetItem(c.Spec.Uri.Key, new OpenDocument(c.Spec.Uri, (c.Spec.Version ?? 0) + 1, c.NewText()))), isScratch: true);
        foreach (var change in changes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (next.FindSpec(change.Spec.Uri, cancellationToken) is not { } after)
            {
                return $"`{change.Spec.Uri.Name}` can't be read any more";
            }

            if (NewError(change.Spec, after) is { } error)
            {
                return $"`{newName}` can't stand there: {error}";
            }

            if (Changed(change, after, byPath, SymbolKey.Of(symbol), newName) is { } line)
            {
                return FormattableString.Invariant($"in line {line + 1} of `{change.Spec.Uri.Name}` another name would mean something else than now: `{newName}` is taken there");
            }
        }

        return null;
    }

    private static string? NewError(SpecSnapshot before, SpecSnapshot after)
    {
        var known = before.Compilation.Diagnostics.Where(d => d.IsError).GroupBy(d => d.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return after.Compilation.Diagnostics.Where(d => d.IsError).GroupBy(d => d.Code, StringComparer.Ordinal)
            .FirstOrDefault(g => g.Count() > known.GetValueOrDefault(g.Key))?.Last().Message;
    }

    /// <summary>The first line in which a name stands for something else; null where none does.</summary>
    private static int? Changed(FileChange change, SpecSnapshot after, Dictionary<string, FileChange> changes, SymbolKey renamed, string newName)
    {
        var expected = change.Spec.Model.Uses.Select(u => (Start: change.Moved(u.Span.Start), Key: Moved(SymbolKey.Of(u.Symbol), changes, renamed, newName))).ToHashSet();
        var actual = after.Model.Uses.Select(u => (u.Span.Start, Key: SymbolKey.Of(u.Symbol))).ToHashSet();
        expected.SymmetricExceptWith(actual);
        return expected.Count == 0 ? null : after.Source.GetPosition(Math.Min(expected.Min(e => e.Start), after.Source.Text.Length)).Line;
    }

    private static SymbolKey Moved(SymbolKey key, Dictionary<string, FileChange> changes, SymbolKey renamed, string newName) => new(
        key.Path,
        changes.TryGetValue(key.Path, out var change) ? change.Moved(key.Start) : key.Start,
        key == renamed ? newName : key.Name);
}
