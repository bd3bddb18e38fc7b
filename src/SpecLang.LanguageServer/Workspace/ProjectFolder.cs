using SpecLang.Engine.Projects;

namespace SpecLang.LanguageServer.Workspace;

/// <summary>The folder a spec may read from.</summary>
internal static class ProjectFolder
{
    /// <summary>The nearest folder upwards with an <c>align.json</c>, else the file's own.</summary>
    public static string RootOf(string file)
    {
        var own = Path.GetDirectoryName(file) ?? file;
        for (var folder = own; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, ProjectFile.Name)))
            {
                return folder;
            }
        }

        return own;
    }

    /// <summary>A file's path from the root, with forward slashes.</summary>
    public static string RelativePath(string root, string file) => Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/');
}
