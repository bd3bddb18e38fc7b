using SpecLang.Engine.Projects;

namespace SpecLang.LanguageServer.Workspace;

/// <summary>The folder a spec may read from.</summary>
internal static class ProjectFolder
{
    private const int MostFolders = 500;

    private static readonly EnumerationOptions Options = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System };

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

    /// <summary>The files below a folder with an ending; folders whose names begin with a dot are left out, and no link is followed.</summary>
    public static IEnumerable<string> FilesBelow(string root, string ending)
    {
        var pending = new Queue<string>([root]);
        for (var folders = 0; pending.Count > 0 && folders < MostFolders; folders++)
        {
            var folder = pending.Dequeue();
            foreach (var file in Directory.EnumerateFiles(folder, "*" + ending, Options))
            {
                yield return file;
            }

            foreach (var inner in Directory.EnumerateDirectories(folder, "*", Options).Where(d => Path.GetFileName(d) is var name && name[0] != '.' && name is not ("node_modules" or "bin" or "obj")))
            {
                pending.Enqueue(inner);
            }
        }
    }
}
