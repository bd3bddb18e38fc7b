namespace SpecLang.Build;

/// <summary>A file that specs name, as the list in a project's intermediate folder keeps it from one build to the next.</summary>
/// <param name="Role">What the build does with it.</param>
/// <param name="FullPath">Where it lies.</param>
/// <param name="Path">Its path relative to the root, with forward slashes.</param>
internal sealed record ListedFile(ListedFileRole Role, string FullPath, string Path)
{
    private const char Separator = '\t';

    public string ToLine() => string.Join(Separator.ToString(), Role.ToString(), FullPath, Path);

    /// <summary>The file of a line; null where the line is none of <see cref="ToLine"/>, as after an update of the package.</summary>
    public static ListedFile? Parse(string line)
    {
        var parts = line.Split(Separator);
        return parts.Length == 3 && Enum.TryParse<ListedFileRole>(parts[0], out var role) ? new ListedFile(role, parts[1], parts[2]) : null;
    }
}
