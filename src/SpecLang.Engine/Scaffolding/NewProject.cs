using System.Collections.Immutable;
using System.Text;
using SpecLang.Engine.Projects;

namespace SpecLang.Engine.Scaffolding;

/// <summary>A project to be made in a folder.</summary>
public static class NewProject
{
    /// <summary>Makes a project, as a whole or not at all.</summary>
    /// <param name="folder">A folder that is not there yet, or has nothing in it but hidden files.</param>
    /// <param name="template">What it is made of.</param>
    /// <returns>The files' paths in it, with forward slashes.</returns>
    /// <exception cref="ProjectException">There is something in the folder's place.</exception>
    /// <exception cref="IOException">The folder can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static ImmutableArray<string> Create(string folder, ProjectTemplate template)
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(place))
        {
            throw new ProjectException(ProjectProblem.Data, $"`{folder}` is a file: name a folder that is not there yet, or an empty one.", folder);
        }

        if (FirstEntry(place) is { } taken)
        {
            throw new ProjectException(
                ProjectProblem.Data, $"the folder `{folder}` is not empty (it has `{taken}`): name a folder that is not there yet, or an empty one. Nothing was changed.", folder);
        }

        var parent = Path.GetDirectoryName(place) ?? place;
        Directory.CreateDirectory(parent);
        var staging = Directory.CreateDirectory(Path.Combine(Directory.Exists(place) ? place : parent, ".align-new-" + Guid.NewGuid().ToString("N"))).FullName;
        try
        {
            Write(staging, template, ProjectName.Of(Path.GetFileName(place)));
            Move(staging, place);
        }
        finally
        {
            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }
        }

        return template.Paths;
    }

    private static string? FirstEntry(string place) => !Directory.Exists(place)
        ? null
        : Directory.EnumerateFileSystemEntries(place).Select(Path.GetFileName).Order(StringComparer.Ordinal).FirstOrDefault(n => n is not null && !n.StartsWith('.'));

    private static void Write(string folder, ProjectTemplate template, ProjectName name)
    {
        foreach (var path in template.Paths)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? folder);
            File.WriteAllText(file, template.Read(path, name), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }

    private static void Move(string staging, string place)
    {
        if (!Directory.Exists(place))
        {
            Directory.Move(staging, place);
            return;
        }

        var moved = new List<string>();
        try
        {
            foreach (var entry in Directory.EnumerateFileSystemEntries(staging).ToList())
            {
                var target = Path.Combine(place, Path.GetFileName(entry));
                Directory.Move(entry, target);
                moved.Add(target);
            }
        }
        catch
        {
            foreach (var target in moved)
            {
                Directory.Move(target, Path.Combine(staging, Path.GetFileName(target)));
            }

            throw;
        }
    }
}
