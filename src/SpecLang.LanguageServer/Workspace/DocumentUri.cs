using System.Text;

namespace SpecLang.LanguageServer.Workspace;

/// <summary>A document's address. Clients write the same file in several ways; here it is known by its path.</summary>
/// <param name="Text">The URI as the client writes it.</param>
/// <param name="Path">The full path of a file; null for what is none, as a document that was never saved.</param>
public readonly record struct DocumentUri(string Text, string? Path)
{
    /// <summary>The same for all ways to write one file.</summary>
    public string Key => Path ?? Text;

    /// <summary>Whether it can be a spec: a file of that name, or a document that was never saved.</summary>
    public bool IsSpec => Path is null || Path.EndsWith(".align", StringComparison.Ordinal);

    /// <summary>What messages call it: the file's name.</summary>
    public string Name => System.IO.Path.GetFileName(Path ?? Text);

    public static DocumentUri Of(string text)
    {
        if (!text.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || !Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            return new DocumentUri(text, Path: null);
        }

        // LocalPath leaves an encoded drive's colon as it is.
        var path = Uri.UnescapeDataString(uri.AbsolutePath);
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            return new DocumentUri(text, Path: null);
        }

        if (path.Length > 2 && path[0] == '/' && path[2] == ':')
        {
            path = char.ToUpperInvariant(path[1]) + path[2..];
        }

        return new DocumentUri(text, System.IO.Path.GetFullPath(OperatingSystem.IsWindows() && uri.Host.Length > 0 ? "//" + uri.Host + path : path));
    }

    /// <summary>The address of a file, as this server writes it.</summary>
    public static DocumentUri OfPath(string path)
    {
        var text = new StringBuilder("file://");
        var full = System.IO.Path.GetFullPath(path);
        if (OperatingSystem.IsWindows())
        {
            text.Append('/');
        }

        foreach (var part in full.Replace(System.IO.Path.DirectorySeparatorChar, '/').Split('/').Select((p, i) => (Text: p, IsFirst: i == 0)))
        {
            text.Append(part.IsFirst ? "" : "/").Append(Uri.EscapeDataString(part.Text));
        }

        return new DocumentUri(text.ToString(), full);
    }
}
