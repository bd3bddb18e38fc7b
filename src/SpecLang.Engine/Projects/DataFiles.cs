using SpecLang.Runtime.Input;

namespace SpecLang.Engine.Projects;

/// <summary>The data that a user names on a command line.</summary>
public static class DataFiles
{
    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>
    /// The inputs in the order of the names, those of one folder or glob in ordinal order of their paths; a file that is named twice is read once.
    /// A folder means all its .json, .jsonl, .ndjson, .json.gz, .jsonl.gz and .ndjson.gz files at any depth, without those whose name begins with a dot.
    /// <c>$file</c> is a file's path under the folder that was named (for a glob, the folder before its first wildcard; for a file, its name alone).
    /// </summary>
    /// <param name="names">Files, folders, globs with <c>*</c>, <c>**</c> and <c>?</c>, or <c>-</c>.</param>
    /// <param name="openStandardInput">Opens standard input, where <c>-</c> is named.</param>
    /// <param name="workingFolder">The folder that relative names start from; the process's own if null.</param>
    /// <exception cref="ProjectException">A name matches nothing.</exception>
    public static IReadOnlyList<InputSource> Resolve(IReadOnlyList<string> names, Func<Stream> openStandardInput, string? workingFolder = null)
    {
        var search = new DataSearch(Path.GetFullPath(workingFolder ?? Directory.GetCurrentDirectory()));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var sources = new List<InputSource>();
        foreach (var name in names)
        {
            if (name != StandardInput)
            {
                sources.AddRange(search.Find(name).Where(f => seen.Add(f.FullPath)).Select(f => f.ToSource()));
            }
            else if (seen.Add(name))
            {
                sources.Add(new InputSource(StandardInput, StandardInput, openStandardInput));
            }
        }

        return sources;
    }
}
