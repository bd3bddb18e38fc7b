using System.Collections.Immutable;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>Changes of documents in the form that a client takes.</summary>
internal static class WorkspaceEdits
{
    public static WorkspaceEdit Of(IEnumerable<(DocumentUri Uri, ImmutableArray<TextEdit> Edits)> edits, WorkspaceState state, ClientCapabilities capabilities)
    {
        if (capabilities.Workspace?.WorkspaceEdit?.DocumentChanges != true)
        {
            return new WorkspaceEdit(Changes: edits.ToImmutableDictionary(e => e.Uri.Text, e => e.Edits, StringComparer.Ordinal));
        }

        return new WorkspaceEdit(DocumentChanges:
        [
            .. edits.Select(e => new TextDocumentEdit(new OptionalVersionedTextDocumentIdentifier(e.Uri.Text, state.FindOpen(e.Uri.Key)?.Version), e.Edits)),
        ]);
    }

    public static WorkspaceEdit Of(SpecSnapshot spec, ImmutableArray<TextEdit> edits, ClientCapabilities capabilities) => Of([(spec.Uri, edits)], spec.State, capabilities);
}
