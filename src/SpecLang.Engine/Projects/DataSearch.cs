using SpecLang.Engine.Files;

namespace SpecLang.Engine.Projects;

/// <summary>Finds the files that a name of data means: a file, all data files below a folder, or what a glob matches.</summary>
/// <param name="workingFolder">The full path of the folder that relative names start from.</param>
internal sealed class DataSearch(string workingFolder)
{
    private static readonly string[] Tables = [".csv", ".tsv", ".xls", ".xlsx", ".ods", ".parquet"];

    private static readonly string[] Extensions = [".json", ".jsonl", ".ndjson", ".json.gz", ".jsonl.gz", ".ndjson.gz"];

    /// <summary>The files in ordinal order of their paths, at least one.</summary>
    /// <exception cref="ProjectException">There is none, or a folder can't be read.</exception>
    public IReadOnlyList<DataFile> Find(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Contains('\0', StringComparison.Ordinal))
        {
            throw new ProjectException(ProjectProblem.Usage, "An empty name can't mean a data file; name a file, a folder, a glob or `-`.", name);
        }

        if (Tables.FirstOrDefault(t => name.EndsWith(t, StringComparison.OrdinalIgnoreCase)) is { } table)
        {
            throw new ProjectException(
                ProjectProblem.Data, $"`{name}` is a table ({table}), and records are read from JSON; save it as JSON lines (.jsonl, one record a line) or as a JSON list (.json).", name);
        }

        var full = Path.GetFullPath(name, workingFolder);
        try
        {
            return File.Exists(full) ? [new DataFile(full, name, Path.GetFileName(full))]
                : Directory.Exists(full) ? FindBelow(full, name)
                : Glob.HasWildcard(name) ? FindMatches(name)
                : throw new ProjectException(ProjectProblem.Data, $"`{name}` does not exist; name a file, a folder, a glob or `-` for standard input.", name);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ProjectException(ProjectProblem.Data, $"`{name}` can't be searched for data: {exception.Message.TrimEnd('.')}.", name, cause: exception);
        }
    }

    private static IReadOnlyList<DataFile> FindBelow(string folder, string name)
    {
        var found = new Glob("**").Find(folder).Where(f => Extensions.Any(e => f.EndsWith(e, StringComparison.OrdinalIgnoreCase)));
        DataFile[] files = [.. found.Select(f => Below(folder, Path.EndsInDirectorySeparator(name) ? name : name + '/', f))];
        return files.Length > 0
            ? files
            : throw new ProjectException(ProjectProblem.Data, $"The folder `{name}` holds no data; it takes files that end in {string.Join(", ", Extensions)}.", name);
    }

    private IReadOnlyList<DataFile> FindMatches(string name)
    {
        var pattern = OperatingSystem.IsWindows() ? name.Replace('\\', '/') : name;
        var start = pattern.LastIndexOf('/', pattern.AsSpan().IndexOfAny('*', '?')) + 1;
        var prefix = pattern[..start];
        var folder = Path.GetFullPath(prefix.Length == 0 ? "." : prefix, workingFolder);
        if (pattern[start..].Split('/').Contains("..", StringComparer.Ordinal))
        {
            throw new ProjectException(ProjectProblem.Usage, $"`{name}` has `..` behind a wildcard; name the folder itself.", name);
        }

        DataFile[] files = Directory.Exists(folder) ? [.. new Glob(pattern[start..]).Find(folder).Select(f => Below(folder, prefix, f))] : [];
        return files.Length > 0
            ? files
            : throw new ProjectException(ProjectProblem.Data, $"`{name}` matches no file; correct the pattern, or put the data where it looks.", name);
    }

    /// <summary>A file that nobody named by itself must be a plain one: opening a pipe would wait for ever.</summary>
    private static DataFile Below(string folder, string prefix, string relative)
    {
        var full = Path.Combine(folder, relative);
        return UnixFile.At(RealPath.Resolve(full)) is { Kind: FileKind.Special }
            ? throw new ProjectException(ProjectProblem.Data, $"`{prefix}{relative}` is a device or a pipe, not a plain file; move it away.", prefix + relative)
            : new DataFile(full, prefix + relative, relative);
    }
}
