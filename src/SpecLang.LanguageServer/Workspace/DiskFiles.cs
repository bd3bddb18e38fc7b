using System.Collections.Concurrent;
using SpecLang.Compiler;
using SpecLang.Engine.Projects;

namespace SpecLang.LanguageServer.Workspace;

/// <summary>
/// What is on disk, read again only where a file's time or size changed, so that a keystroke reads no file. Nothing is read from outside of a
/// project's root. Safe for many threads.
/// </summary>
internal sealed class DiskFiles
{
    private readonly ConcurrentDictionary<(string Root, string Path), Entry> entries = new();

    public SpecFileContent Read(string root, string path)
    {
        var info = new FileInfo(Path.Combine(root, path));
        var stamp = info.Exists ? (info.LastWriteTimeUtc.Ticks, info.Length) : default;
        if (entries.TryGetValue((root, path), out var known) && known.Stamp == stamp && info.Exists)
        {
            return known.Content;
        }

        var content = new SpecFiles(root).Read(path);
        // An unchanged text stays the same object, so that comparing it is cheap.
        if (known is not null && known.Content == content)
        {
            content = known.Content;
        }

        entries[(root, path)] = new Entry(stamp, content);
        return content;
    }

    private sealed record Entry((long Time, long Length) Stamp, SpecFileContent Content);
}
