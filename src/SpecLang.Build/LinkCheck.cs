using System.Reflection;

namespace SpecLang.Build;

/// <summary>Whether a path stays in a folder when its links are followed.</summary>
internal static class LinkCheck
{
    private const int MaxLinks = 40;

    // .NET Framework, on which Visual Studio runs tasks, can't say where a link leads; there every link counts as leading out.
    private static readonly PropertyInfo? LinkTarget = typeof(FileSystemInfo).GetTypeInfo().GetDeclaredProperty("LinkTarget");

    /// <summary>Whether following the links of a path under a root leads out of that root. The root itself may be reached through links.</summary>
    public static bool LeadsOut(string root, string path)
    {
        var links = 0;
        return LeadsOut(root, path, ref links);
    }

    private static bool LeadsOut(string root, string path, ref int links)
    {
        if (!IsInside(root, path))
        {
            return true;
        }

        var at = root;
        foreach (var part in path.Substring(root.Length).Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries))
        {
            at = Path.Combine(at, part);
            var info = new FileInfo(at);
            if (!IsLink(info))
            {
                continue;
            }

            var rest = path.Substring(at.Length);
            return ++links > MaxLinks
                || LinkTarget?.GetValue(info) is not string target
                || LeadsOut(root, Path.GetFullPath(Path.Combine(Path.GetDirectoryName(at) ?? root, target) + rest), ref links);
        }

        return false;
    }

    private static bool IsLink(FileInfo info) => (info.Exists || Directory.Exists(info.FullName)) && info.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static bool IsInside(string root, string path) => path.StartsWith(root, Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
