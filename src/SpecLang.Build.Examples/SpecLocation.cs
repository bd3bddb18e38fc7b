namespace SpecLang.Build.Examples;

/// <summary>A spec's path relative to the root that its own paths are resolved against.</summary>
/// <param name="Root">The folder, with a separator at its end: the project's root, or for a spec outside it the spec's own folder.</param>
/// <param name="Path">The path from there, with forward slashes.</param>
internal sealed record SpecLocation(string Root, string Path)
{
    public static SpecLocation Of(string root, string spec)
    {
        var comparison = System.IO.Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var folder = spec.StartsWith(root, comparison) ? root : System.IO.Path.GetDirectoryName(spec) + System.IO.Path.DirectorySeparatorChar;
        var path = spec.Substring(folder.Length);
        return new SpecLocation(folder, System.IO.Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path);
    }
}
