namespace SpecLang.SourceGenerator.Inputs;

/// <summary>Paths as specs and messages have them: relative to the project's root, with forward slashes, so that they are the same on every machine.</summary>
internal static class RelativePath
{
    /// <param name="root">The absolute path of the project's root.</param>
    /// <param name="path">The path of a file.</param>
    /// <returns>The path from the root; with <c>..</c> where it leads out of it, and as it is where no way leads there (another drive).</returns>
    public static string Of(string root, string path)
    {
        var from = Parts(root);
        var to = Parts(path);
        var shared = 0;
        while (shared < from.Count && shared < to.Count - 1 && IsSame(from[shared], to[shared]))
        {
            shared++;
        }

        return shared == 0
            ? string.Join("/", to)
            : string.Join("/", Enumerable.Repeat("..", from.Count - shared).Concat(to.Skip(shared)));
    }

    /// <summary>Folders without <c>.</c> and <c>..</c>. No file system is asked: a link keeps its name.</summary>
    private static List<string> Parts(string path)
    {
        var parts = new List<string>();
        var isWindows = Path.DirectorySeparatorChar == '\\';
        foreach (var part in (isWindows ? path.Replace('\\', '/') : path).Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "." or ".."))
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    private static bool IsSame(string left, string right) =>
        string.Equals(left, right, Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
