using SpecLang.Engine.Files;
using SpecLang.Engine.Published;
using SpecLang.Runtime.Input;

namespace SpecLang.Engine.Projects;

/// <summary>A spec with the folder it may read from, and what the folder's <c>align.json</c> says of data and constitution.</summary>
public sealed class SpecProject
{
    private readonly bool allowOutside;
    private readonly string? publishedPath;

    private SpecProject(SpecFiles files, string root, string specPath, string specText, ProjectFile? file, bool allowOutside)
    {
        this.allowOutside = allowOutside;
        Files = files;
        Root = root;
        SpecPath = specPath;
        SpecText = specText;
        DataNames = file?.Data ?? [];
        Constitution = file?.Constitution;
        publishedPath = file?.Published;
    }

    /// <summary>Whether links may lead out of the root.</summary>
    internal bool AllowsOutside => allowOutside;

    /// <summary>The full path of the project's root folder.</summary>
    public string Root { get; }

    /// <summary>The spec's path relative to the root, with forward slashes.</summary>
    public string SpecPath { get; }

    /// <summary>The spec's text, without a byte order mark, line breaks as they are.</summary>
    public string SpecText { get; }

    /// <summary>The files, folders and globs of data that the project names; empty if it names none.</summary>
    public IReadOnlyList<string> DataNames { get; }

    /// <summary>The constitution that the project names, or null.</summary>
    public string? Constitution { get; }

    /// <summary>Reads what the spec names; the spec itself is among its <see cref="SpecFiles.FilesRead"/>.</summary>
    public SpecFiles Files { get; }

    /// <summary>Opens a folder with an <c>align.json</c>, that file itself, or an .align file (with the nearest <c>align.json</c> above it, if there is one).</summary>
    /// <param name="path">What the user named.</param>
    /// <param name="allowOutside">Whether links and the project's data may lead out of its root.</param>
    /// <exception cref="ProjectException">There is no such project, or it can't be read.</exception>
    public static SpecProject Open(string path, bool allowOutside = false)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
        {
            throw new ProjectException(ProjectProblem.Usage, $"An empty name is no spec; name an .align file or a folder with an {ProjectFile.Name}.", path);
        }

        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return Directory.Exists(full) ? OpenFolder(full, path, allowOutside)
            : Path.GetFileName(full) == ProjectFile.Name && File.Exists(full) ? OpenFolder(ParentOf(full), path, allowOutside)
            : full.EndsWith(".align", StringComparison.Ordinal) ? OpenSpec(full, path, allowOutside)
            : File.Exists(full) ? throw new ProjectException(ProjectProblem.Usage, $"`{path}` is no spec; name an .align file or a folder with an {ProjectFile.Name}.", path)
            : throw new ProjectException(ProjectProblem.Usage, $"`{path}` does not exist; name an .align file or a folder with an {ProjectFile.Name}.", path);
    }

    /// <summary>How published scores lie in their files, as the layout says that <c>align.json</c> names; the plain layout where it names none.</summary>
    /// <exception cref="ProjectException">The layout can't be read.</exception>
    public PublishedLayout ReadPublishedLayout()
    {
        if (publishedPath is null)
        {
            return PublishedLayout.Plain;
        }

        var name = DisplayName(Path.Combine(Root, publishedPath));
        var content = Files.Read(publishedPath);
        return content.Text is { } text
            ? PublishedLayoutReader.Read(name, text)
            : throw new ProjectException(ProjectProblem.Spec, $"The layout of published scores `{name}` can't be used: {content.Problem}.", name);
    }

    /// <summary>Where a file under the root is that a tool writes.</summary>
    /// <param name="path">The path relative to the root, with forward slashes.</param>
    /// <exception cref="ProjectException">A link leads out of the project's folder.</exception>
    public string PathOf(string path)
    {
        var full = Path.Combine(Root, path);
        return allowOutside || RealPath.IsInside(RealPath.Resolve(Root), RealPath.Resolve(full))
            ? full
            : throw new ProjectException(ProjectProblem.Data, $"`{path}` leads out of the project's folder through a link; name another file, or allow it with --allow-outside.", path);
    }

    /// <summary>The project's own data, each file once; <c>$file</c> is its path relative to the root.</summary>
    /// <exception cref="ProjectException">A name matches nothing, or leads out of the project's folder.</exception>
    public IReadOnlyList<InputSource> FindData()
    {
        var search = new DataSearch(Root);
        var realRoot = RealPath.Resolve(Root);
        return [.. DataNames.SelectMany(search.Find).DistinctBy(f => f.FullPath, StringComparer.Ordinal).Select(f => ToSource(f, realRoot))];
    }

    private InputSource ToSource(DataFile file, string realRoot)
    {
        var name = DisplayName(file.FullPath);
        return allowOutside || RealPath.IsInside(realRoot, RealPath.Resolve(file.FullPath))
            ? (file with { Name = name, DataPath = RelativePath(Root, file.FullPath) }).ToSource()
            : throw new ProjectException(ProjectProblem.Data, $"`{name}` leads out of the project's folder through a link; name it on the command line, or allow it with --allow-outside.", name);
    }

    private static SpecProject OpenFolder(string folder, string named, bool allowOutside)
    {
        if (ReadProjectFile(folder, allowOutside) is { } file)
        {
            return Create(folder, file.Spec, file, allowOutside);
        }

        throw new ProjectException(ProjectProblem.Usage, $"The folder `{named}` holds no {ProjectFile.Name}; {AdviceFor(folder)}.", named);
    }

    private static string AdviceFor(string folder)
    {
        try
        {
            var specs = Directory.EnumerateFiles(folder, "*.align").Select(Path.GetFileName).Order(StringComparer.Ordinal).Take(5).ToArray();
            return specs.Length == 0
                ? "write one such as {\"spec\": \"policy.align\"}, or name an .align file"
                : $"name one of its specs ({string.Join(", ", specs.Select(s => $"`{s}`"))})";
        }
        catch (UnauthorizedAccessException)
        {
            return "or you have no right to read it";
        }
    }

    private static SpecProject OpenSpec(string spec, string named, bool allowOutside)
    {
        if (!File.Exists(spec))
        {
            throw new ProjectException(ProjectProblem.Usage, $"`{named}` does not exist; name an .align file or a folder with an {ProjectFile.Name}.", named);
        }

        for (var folder = ParentOf(spec); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (ReadProjectFile(folder, allowOutside) is { } file)
            {
                var path = RelativePath(folder, spec);
                return Create(folder, path, file.Spec == path ? file : null, allowOutside);
            }
        }

        return Create(ParentOf(spec), Path.GetFileName(spec), file: null, allowOutside);
    }

    private static SpecProject Create(string root, string specPath, ProjectFile? file, bool allowOutside)
    {
        var files = new SpecFiles(root, allowOutside);
        var content = files.Read(specPath);
        if (content.Text is { } text)
        {
            return new SpecProject(files, root, specPath, text, file, allowOutside);
        }

        var name = DisplayName(Path.Combine(root, specPath));
        throw new ProjectException(ProjectProblem.Spec, $"The spec `{name}` can't be used: {content.Problem}.", name);
    }

    private static ProjectFile? ReadProjectFile(string folder, bool allowOutside)
    {
        var path = Path.Combine(folder, ProjectFile.Name);
        if (!File.Exists(path))
        {
            return null;
        }

        var name = DisplayName(path);
        var content = new SpecFiles(folder, allowOutside).Read(ProjectFile.Name);
        return content.Text is { } text
            ? new ProjectFileReader(name, text, allowOutside).Read()
            : throw new ProjectException(ProjectProblem.Spec, $"The project file `{name}` can't be used: {content.Problem}.", name);
    }

    /// <summary>As a user would name it from where they are: relative if that stays below, else the full path.</summary>
    private static string DisplayName(string fullPath)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), fullPath);
        return relative.StartsWith("..", StringComparison.Ordinal) ? fullPath : relative;
    }

    private static string RelativePath(string folder, string path)
    {
        var relative = Path.GetRelativePath(folder, path);
        return OperatingSystem.IsWindows() ? relative.Replace('\\', '/') : relative;
    }

    private static string ParentOf(string fullPath) => Path.GetDirectoryName(fullPath) ?? fullPath;
}
