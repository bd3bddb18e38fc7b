using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace SpecLang.Engine.Scaffolding;

/// <summary>A small project that a new one is made of: a spec with examples, data, and how to run both. Its files are embedded in this assembly.</summary>
public sealed class ProjectTemplate
{
    private const string Prefix = "scaffold/";
    private const string NamePlace = "__Name__";
    private const string TitlePlace = "__Title__";

    private ProjectTemplate(string name, ImmutableArray<string> paths)
    {
        Name = name;
        Paths = paths;
    }

    /// <summary>Every template, in alphabetical order.</summary>
    public static ImmutableArray<ProjectTemplate> All { get; } =
    [
        .. Resources.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .GroupBy(n => n.Split('/')[1], n => n[(n.IndexOf('/', Prefix.Length) + 1)..], StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new ProjectTemplate(g.Key, [.. g.Order(StringComparer.Ordinal)])),
    ];

    public string Name { get; }

    /// <summary>The files' paths in the project, with forward slashes.</summary>
    public ImmutableArray<string> Paths { get; }

    private static Assembly Resources => typeof(ProjectTemplate).Assembly;

    /// <summary>The text of a file, made for a project.</summary>
    /// <exception cref="ArgumentException">The template has no such file.</exception>
    public string Read(string path, ProjectName project)
    {
        using var stream = Resources.GetManifestResourceStream(Prefix + Name + "/" + path)
            ?? throw new ArgumentException($"The template `{Name}` has no file `{path}`.", nameof(path));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd()
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace(NamePlace, project.Constitution, StringComparison.Ordinal)
            .Replace(TitlePlace, project.Title, StringComparison.Ordinal);
    }
}
