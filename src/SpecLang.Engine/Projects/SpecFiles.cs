using System.Collections.Concurrent;
using System.Security.Cryptography;
using SpecLang.Compiler;
using SpecLang.Engine.Files;

namespace SpecLang.Engine.Projects;

/// <summary>
/// Reads the files that a spec names, under the project's root only. A path whose links lead out of the root is refused, and so is what is no
/// plain file. Each file is read once, so that all who ask see the same text. Safe for many threads.
/// </summary>
public sealed class SpecFiles : ISpecFiles
{
    /// <summary>The most bytes that are read of one file: 64 MB.</summary>
    public const int MaxFileBytes = 64 * 1024 * 1024;

    private readonly string root;
    private readonly bool allowOutside;
    private readonly ConcurrentDictionary<string, Lazy<ReadFile>> files = new(StringComparer.Ordinal);

    /// <param name="root">The project's root folder.</param>
    /// <param name="allowOutside">Whether links may lead out of it.</param>
    public SpecFiles(string root, bool allowOutside = false)
    {
        this.root = Path.GetFullPath(root);
        this.allowOutside = allowOutside;
    }

    /// <summary>The files read until now with the SHA-256 of their bytes (64 lower-case hexadecimal digits), ordered by path.</summary>
    public IReadOnlyList<(string Path, string Sha256)> FilesRead =>
        [.. files
            .Where(f => f.Value.IsValueCreated)
            .Select(f => (Path: f.Key, f.Value.Value.Sha256))
            .Where(f => f.Sha256.Length > 0)
            .OrderBy(f => f.Path, StringComparer.Ordinal)];

    /// <summary>All files asked for until now, ordered by path; the hash of those there was no text of is empty.</summary>
    internal IReadOnlyList<(string Path, string Sha256)> FilesAsked =>
        [.. files.Where(f => f.Value.IsValueCreated).Select(f => (Path: f.Key, f.Value.Value.Sha256)).OrderBy(f => f.Path, StringComparer.Ordinal)];

    /// <summary>The SHA-256 of a file's bytes; empty where there is no text of it.</summary>
    internal string HashOf(string path)
    {
        Read(path);
        return files[path].Value.Sha256;
    }

    public SpecFileContent Read(string path) =>
        files.GetOrAdd(path, p => new Lazy<ReadFile>(() => Load(p))).Value.Content;

    private ReadFile Load(string path)
    {
        if (SpecPath.Resolve("", path) != path)
        {
            return ReadFile.Missing("it is no path under the project's folder");
        }

        try
        {
            var real = RealPath.Resolve(Path.Combine(root, path));
            return !allowOutside && !RealPath.IsInside(RealPath.Resolve(root), real)
                ? ReadFile.Missing("it leads out of the project's folder through a link")
                : ProblemOf(real) is { } problem ? ReadFile.Missing(problem)
                : Decode(ReadBytes(real));
        }
        catch (UnauthorizedAccessException)
        {
            return ReadFile.Missing("you have no right to read it");
        }
        catch (IOException exception)
        {
            return ReadFile.Missing($"it can't be read: {exception.Message.TrimEnd('.')}");
        }
    }

    private static string? ProblemOf(string path) =>
        Directory.Exists(path) ? "it is a folder"
        : !File.Exists(path) ? "there is no such file"
        : UnixFile.At(path) is { Kind: not FileKind.Regular } || (File.GetAttributes(path) & FileAttributes.Device) != FileAttributes.None ? "it is a device or a pipe, not a plain file"
        : null;

    /// <summary>The file's bytes, or null if there are too many. A file may grow while it is read, so its length alone doesn't decide.</summary>
    private static byte[]? ReadBytes(string path)
    {
        using var stream = File.OpenRead(path);
        if (stream.Length > MaxFileBytes)
        {
            return null;
        }

        var bytes = new byte[stream.Length + 1];
        var length = 0;
        while (stream.Read(bytes, length, bytes.Length - length) is var count and > 0)
        {
            length += count;
            if (length > MaxFileBytes)
            {
                return null;
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, Math.Min(bytes.Length * 2, MaxFileBytes + 1));
            }
        }

        return bytes[..length];
    }

    private static ReadFile Decode(byte[]? bytes)
    {
        if (bytes is null)
        {
            return ReadFile.Missing("it is larger than 64 MB");
        }

        return Utf8Text.TryDecode(bytes, out var text, out var line)
            ? new ReadFile(SpecFileContent.Found(text), new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(bytes))))
            : ReadFile.Missing($"its line {line} is no UTF-8, as which it should be saved");
    }

    /// <param name="Content">The text, or why there is none.</param>
    /// <param name="Hash">Made when it is asked for: checking a spec needs none, and the library that computes it takes longer to load than a small spec to check.</param>
    private sealed record ReadFile(SpecFileContent Content, Lazy<string> Hash)
    {
        /// <summary>Empty where there is no text.</summary>
        public string Sha256 => Hash.Value;

        public static ReadFile Missing(string problem) => new(SpecFileContent.Missing(problem), new Lazy<string>(string.Empty));
    }
}
