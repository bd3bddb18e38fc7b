namespace SpecLang.Engine.Files;

/// <summary>Paths with every link in them resolved, those of parent folders too.</summary>
public static class RealPath
{
    /// <summary>As many links in a row as Linux itself follows.</summary>
    private const int MaxLinks = 40;

    private static readonly StringComparison Comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <summary>The path that a full path leads to; parts that don't exist stay as they are.</summary>
    /// <exception cref="IOException">The links go round in a circle, or can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A link can't be read.</exception>
    public static string Resolve(string fullPath)
    {
        var current = Path.GetPathRoot(fullPath) ?? "";
        var rest = new Stack<string>();
        PushParts(rest, fullPath[current.Length..]);
        var links = 0;
        while (rest.TryPop(out var part))
        {
            if (part is "." or "..")
            {
                current = part == "." ? current : Path.GetDirectoryName(current) ?? current;
                continue;
            }

            var next = Path.Join(current, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                throw new IOException("its links lead round in a circle");
            }

            var root = Path.GetPathRoot(target) ?? "";
            current = root.Length == 0 ? current : Path.GetPathRoot(Path.GetFullPath(target, current)) ?? current;
            PushParts(rest, target[root.Length..]);
        }

        return current;
    }

    /// <summary>Whether a path is a folder or lies in it; both resolved.</summary>
    public static bool IsInside(string folder, string path) =>
        path.StartsWith(folder, Comparison)
        && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || Separators.Contains(path[folder.Length]));

    private static void PushParts(Stack<string> rest, string path)
    {
        foreach (var part in path.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            rest.Push(part);
        }
    }
}
