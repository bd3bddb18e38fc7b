using System.Collections.Immutable;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>Declarations of all specs of the workspace whose names have the letters of a query in their order.</summary>
internal static class WorkspaceSymbolHandler
{
    private const int Most = 500;

    public static ImmutableArray<WorkspaceSymbol> Handle(WorkspaceSymbolParams request, WorkspaceState state, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<WorkspaceSymbol>();
        foreach (var uri in WorkspaceSpecs.Find(state, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var entries = state.TextOf(uri) is { } text ? state.Compiler.Outline.Of(uri, text, cancellationToken) : [];
            foreach (var entry in entries.Where(e => HasLetters(e.Name, request.Query)))
            {
                found.Add(new WorkspaceSymbol(entry.Name, entry.Kind, new Location(uri.Text, entry.Range), entry.Container));
                if (found.Count == Most)
                {
                    return found.ToImmutable();
                }
            }
        }

        return found.ToImmutable();
    }

    private static bool HasLetters(string name, string query)
    {
        var at = 0;
        foreach (var letter in query)
        {
            at = name.IndexOf(letter.ToString(), at, StringComparison.OrdinalIgnoreCase) + 1;
            if (at == 0)
            {
                return false;
            }
        }

        return true;
    }
}
