using SpecLang.Compiler;
using SpecLang.Engine.Projects;

namespace SpecLang.Engine.Suites;

/// <summary>The files that a spec's tests come from, as they were when they were last run: the spec, all it reads, cases and snapshots, and the project file.</summary>
public sealed class WatchedFiles
{
    private readonly Dictionary<string, (DateTime Written, long Length)?> states = new(StringComparer.Ordinal);
    private readonly HashSet<string> data = new(StringComparer.Ordinal);
    private readonly string root;

    /// <param name="project">The project, which has read its files.</param>
    /// <param name="compilation">Its spec.</param>
    public WatchedFiles(SpecProject project, Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(compilation);
        root = project.Root;
        var cases = compilation.Suites.SelectMany(s => s.Cases).Select(f => f.Path);
        var snapshots = compilation.Suites.Select(s => s.Snapshot?.Path).OfType<string>();
        data.UnionWith(cases.Concat(snapshots));
        foreach (var path in project.Files.FilesRead.Select(f => f.Path).Concat(data).Append(project.SpecPath).Append(ProjectFile.Name).Distinct(StringComparer.Ordinal))
        {
            states.Add(path, StateOf(path));
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => states.Count;

    /// <summary>Those that are otherwise now, relative to the project's root.</summary>
    public IReadOnlySet<string> Changed() => states.Where(s => s.Value != StateOf(s.Key)).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether files hold nothing but cases and snapshots, so that only the suites that name them have to be run.</summary>
    public bool AreData(IReadOnlySet<string> files) => files.All(data.Contains);

    private (DateTime Written, long Length)? StateOf(string path)
    {
        var file = new FileInfo(Path.Combine(root, path));
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : null;
    }
}
