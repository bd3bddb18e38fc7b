using System.Collections.Concurrent;
using SpecLang.Compiler;

namespace SpecLang.LanguageServer.Workspace;

/// <summary>Compiles documents, and keeps of the last time what has not changed since. Safe for many threads.</summary>
internal sealed class SpecCompiler(LibraryFolder library, DiskFiles disk)
{
    private const string UnsavedName = "unsaved.align";

    private readonly CompilationCache shared = new();
    private readonly ConcurrentDictionary<string, CompilationCache> caches = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Compilation> last = new(StringComparer.Ordinal);

    public DiskFiles Disk { get; } = disk;

    public SpecOutline Outline { get; } = new();

    public LibraryFolder Library { get; } = library;

    /// <summary>A compiler of what is only tried out: it shares nothing but what is on disk.</summary>
    public SpecCompiler Scratch() => new(Library, Disk);

    /// <summary>The paths of the files that a document consisted of when it was compiled last; empty where it was not.</summary>
    public IEnumerable<string> FilesOf(DocumentUri uri)
    {
        if (!last.TryGetValue(uri.Key, out var compilation) || uri.Path is null)
        {
            return [];
        }

        var root = ProjectFolder.RootOf(uri.Path);
        return compilation.Modules.Where(m => !m.IsLibrary).Select(m => Path.GetFullPath(Path.Combine(root, m.Path)));
    }

    /// <summary>A document as it is in a state of the workspace; null where it is neither open nor on disk.</summary>
    public SpecSnapshot? Compile(WorkspaceState state, DocumentUri uri, CancellationToken cancellationToken)
    {
        var open = state.FindOpen(uri.Key);
        var root = uri.Path is null ? null : ProjectFolder.RootOf(uri.Path);
        var path = root is null || uri.Path is null ? UnsavedName : ProjectFolder.RelativePath(root, uri.Path);
        var files = new OpenSpecFiles(state, root);
        var text = open?.Text ?? (root is null ? null : Disk.Read(root, path).Text);
        if (text is null)
        {
            return null;
        }

        var cache = caches.GetOrAdd(root ?? uri.Text, _ => new CompilationCache(shared));
        var compilation = Compilation.Create(path, text, files, cache, cancellationToken);
        if (open is null)
        {
            cache.Forget(path);
            return new SpecSnapshot(state, uri, version: null, root, compilation);
        }

        // One of the same files is the same compilation: what was asked of it is known already.
        if (last.TryGetValue(uri.Key, out var before) && ReferenceEquals(before.Root, compilation.Root) && before.Modules.SequenceEqual(compilation.Modules))
        {
            compilation = before;
        }
        else
        {
            last[uri.Key] = compilation;
        }

        return new SpecSnapshot(state, uri, open.Version, root, compilation);
    }

    /// <summary>Forgets a document that is closed.</summary>
    public void Forget(DocumentUri uri)
    {
        last.TryRemove(uri.Key, out _);
        if (uri.Path is null)
        {
            caches.TryRemove(uri.Text, out _);
        }
        else if (ProjectFolder.RootOf(uri.Path) is var root && caches.TryGetValue(root, out var cache))
        {
            cache.Forget(ProjectFolder.RelativePath(root, uri.Path));
        }
    }
}
