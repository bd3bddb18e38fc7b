namespace SpecLang.Compiler;

/// <summary>Paths as a spec writes them: relative to the file they stand in, with forward slashes, never out of the project's folder.</summary>
public static class SpecPath
{
    /// <summary>The path relative to the project's root, or null where it leads out of it or is absolute.</summary>
    /// <param name="from">The file in which the path stands, relative to the root.</param>
    /// <param name="written">The path as written.</param>
    public static string? Resolve(string from, string written)
    {
        if (written.Length == 0 || written[0] is '/' or '\\' || written.IndexOf('\0') >= 0 || written.IndexOf('\\') >= 0 || (written.Length > 1 && written[1] == ':'))
        {
            return null;
        }

        var parts = from.Split('/').ToList();
        parts.RemoveAt(parts.Count - 1);
        foreach (var part in written.Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case "..":
                    // A file outside the root has a path that begins with `..`: what it names may not lead back from there either.
                    if (parts.Count == 0 || parts[parts.Count - 1] == "..")
                    {
                        return null;
                    }

                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return parts.Count == 0 ? null : string.Join("/", parts);
    }
}
