using System.Globalization;
using System.Security.Cryptography;

namespace SpecLang.Build;

/// <summary>What the generator is told of files that it can't read: one line a file (docs/architecture.md, "What a build gives the generator").</summary>
internal sealed class FileFacts
{
    private readonly SortedDictionary<string, string> lines = new(StringComparer.Ordinal);

    /// <param name="path">As the generator knows the file: relative to the root, or <c>std:NAME</c>.</param>
    /// <param name="fullPath">Where it lies; null where it is not there.</param>
    /// <exception cref="IOException">The file can't be read.</exception>
    public void Add(string path, string? fullPath) => lines[path] = path + "\t" + (fullPath is null ? "missing" : Describe(fullPath));

    public override string ToString() => string.Concat(lines.Values.Select(l => l + "\n"));

    private static string Describe(string fullPath)
    {
        using var stream = File.OpenRead(fullPath);
        using var sha256 = SHA256.Create();
        var hash = string.Concat(sha256.ComputeHash(stream).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
        return hash + "\t" + stream.Length.ToString(CultureInfo.InvariantCulture);
    }
}
