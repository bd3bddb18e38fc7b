using System.Collections.Immutable;
using SpecLang.LanguageServer.Protocol;

namespace SpecLang.LanguageServer.Workspace;

/// <summary>The one thing of the server that changes: which state the workspace is in. Changed by one thread, the one that takes messages.</summary>
public sealed class DocumentWorkspace
{
    private WorkspaceState current;

    internal DocumentWorkspace(SpecCompiler compiler) =>
        current = new WorkspaceState(compiler, ImmutableDictionary.Create<string, OpenDocument>(StringComparer.Ordinal), [], new ServerSettings(), isTrusted: false);

    /// <summary>Is told which documents are others than before: all of them where that is null.</summary>
    public Action<DocumentUri?> Changed { get; set; } = static _ => { };

    /// <summary>Is told of documents that were closed.</summary>
    public Action<DocumentUri> Closed { get; set; } = static _ => { };

    public WorkspaceState Current => Volatile.Read(ref current);

    public void Open(TextDocumentItem item)
    {
        var uri = DocumentUri.Of(item.Uri);
        Set(Current.With(Current.Documents.SetItem(uri.Key, new OpenDocument(uri, item.Version, item.Text))), uri);
    }

    /// <summary>Changes an open document; what is said of one that is not open is left alone.</summary>
    public void Change(VersionedTextDocumentIdentifier document, ImmutableArray<TextDocumentContentChangeEvent> changes)
    {
        var uri = DocumentUri.Of(document.Uri);
        if (Current.FindOpen(uri.Key) is { } open)
        {
            Set(Current.With(Current.Documents.SetItem(uri.Key, open.With(document.Version, changes))), open.Uri);
        }
    }

    public void Close(string text)
    {
        var uri = DocumentUri.Of(text);
        if (Current.FindOpen(uri.Key) is not { } open)
        {
            return;
        }

        Volatile.Write(ref current, Current.With(Current.Documents.Remove(uri.Key)));
        Current.Compiler.Forget(open.Uri);
        Closed(open.Uri);
        Changed(open.Uri);
    }

    /// <summary>Files on disk changed: whatever was read of them is looked at again.</summary>
    public void Reload() => Set(Current.With(), changed: null);

    public void SetFolders(ImmutableArray<string> folders) => Set(Current.With(folders: folders), changed: null);

    public void SetSettings(ServerSettings settings) => Set(Current.With(settings: settings), changed: null);

    public void SetTrust(bool isTrusted) => Set(Current.With(isTrusted: isTrusted), changed: null);

    private void Set(WorkspaceState next, DocumentUri? changed)
    {
        Volatile.Write(ref current, next);
        Changed(changed);
    }
}
