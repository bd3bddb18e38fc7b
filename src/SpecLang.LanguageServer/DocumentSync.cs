using System.Collections.Immutable;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Runs;
using SpecLang.LanguageServer.Transport;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer;

/// <summary>Keeps the workspace in step with the client's documents, folders, files and settings.</summary>
internal sealed class DocumentSync(JsonRpcConnection connection, DocumentWorkspace workspace, ClientLink client, DataRuns runs)
{
    public void Register()
    {
        connection.OnNotification("textDocument/didOpen", ProtocolJson.Default.DidOpenTextDocumentParams, p =>
        {
            workspace.Open(p.TextDocument);
            runs.Opened(DocumentUri.Of(p.TextDocument.Uri));
        });
        connection.OnNotification("textDocument/didChange", ProtocolJson.Default.DidChangeTextDocumentParams, p => workspace.Change(p.TextDocument, p.ContentChanges));
        connection.OnNotification("textDocument/didClose", ProtocolJson.Default.TextDocumentParams, p =>
        {
            workspace.Close(p.TextDocument.Uri);
            runs.Closed(DocumentUri.Of(p.TextDocument.Uri));
        });
        connection.OnNotification("textDocument/didSave", ProtocolJson.Default.TextDocumentParams, p => runs.Saved(DocumentUri.Of(p.TextDocument.Uri)));
        connection.OnNotification("workspace/didChangeWatchedFiles", ProtocolJson.Default.DidChangeWatchedFilesParams, _ => workspace.Reload());
        connection.OnNotification("workspace/didChangeWorkspaceFolders", ProtocolJson.Default.DidChangeWorkspaceFoldersParams, p => ChangeFolders(p.Event));
        connection.OnNotification("workspace/didChangeConfiguration", ProtocolJson.Default.DidChangeConfigurationParams, ChangeConfiguration);
    }

    private void ChangeFolders(WorkspaceFoldersChangeEvent change)
    {
        var removed = PathsOf(change.Removed);
        workspace.SetFolders([.. workspace.Current.Folders.Where(f => !removed.Contains(f)).Concat(PathsOf(change.Added)).Distinct(StringComparer.Ordinal)]);
    }

    private static ImmutableArray<string> PathsOf(ImmutableArray<WorkspaceFolder> folders) => [.. folders.Select(f => DocumentUri.Of(f.Uri).Path).OfType<string>()];

    /// <summary>Some clients send their settings, others only that there are new ones.</summary>
    private void ChangeConfiguration(DidChangeConfigurationParams change)
    {
        if (change.Settings?.Align is { } settings)
        {
            workspace.SetSettings(settings);
        }
        else
        {
            client.FetchSettings(workspace);
        }
    }
}
