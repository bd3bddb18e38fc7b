using System.Collections.Concurrent;
using System.Collections.Immutable;
using SpecLang.LanguageServer.Protocol;

namespace SpecLang.LanguageServer.Workspace;

/// <summary>The open documents, folders and settings between two messages of the client. Immutable; what is compiled for it is kept with it.</summary>
public sealed class WorkspaceState
{
    private readonly ConcurrentDictionary<string, SpecSnapshot> compiled = new(StringComparer.Ordinal);

    internal WorkspaceState(
        SpecCompiler compiler,
        ImmutableDictionary<string, OpenDocument> documents,
        ImmutableArray<string> folders,
        ServerSettings settings,
        bool isTrusted)
    {
        Compiler = compiler;
        Documents = documents;
        Folders = folders;
        Settings = settings;
        IsTrusted = isTrusted;
    }

    /// <summary>The open documents by <see cref="DocumentUri.Key"/>.</summary>
    public ImmutableDictionary<string, OpenDocument> Documents { get; }

    /// <summary>The full paths of the workspace's folders.</summary>
    public ImmutableArray<string> Folders { get; }

    public ServerSettings Settings { get; }

    /// <summary>Whether models of the workspace may run.</summary>
    public bool IsTrusted { get; }

    internal SpecCompiler Compiler { get; }

    internal DiskFiles Disk => Compiler.Disk;

    internal LibraryFolder Library => Compiler.Library;

    internal WorkspaceState With(
        ImmutableDictionary<string, OpenDocument>? documents = null, ImmutableArray<string>? folders = null, ServerSettings? settings = null, bool? isTrusted = null, bool isScratch = false) =>
        new(isScratch ? Compiler.Scratch() : Compiler, documents ?? Documents, folders ?? Folders, settings ?? Settings, isTrusted ?? IsTrusted);

    public OpenDocument? FindOpen(string key) => Documents.TryGetValue(key, out var document) ? document : null;

    /// <summary>A file's address: as the client writes it, where it is open.</summary>
    public DocumentUri UriOfPath(string path) => FindOpen(path)?.Uri ?? DocumentUri.OfPath(path);

    /// <summary>A document's text; null where it is neither open nor on disk.</summary>
    public string? TextOf(DocumentUri uri) => FindOpen(uri.Key)?.Text
        ?? (uri.Path is { } path && ProjectFolder.RootOf(path) is var root ? Disk.Read(root, ProjectFolder.RelativePath(root, path)).Text : null);

    /// <summary>A document, compiled; null where it is neither open nor on disk.</summary>
    public SpecSnapshot? FindSpec(DocumentUri uri, CancellationToken cancellationToken)
    {
        if (compiled.TryGetValue(uri.Key, out var known))
        {
            return known;
        }

        var made = Compiler.Compile(this, uri, cancellationToken);
        // What is not open is asked for seldom, and there may be much of it.
        return made is null || made.Version is null ? made : compiled.GetOrAdd(uri.Key, made);
    }
}
