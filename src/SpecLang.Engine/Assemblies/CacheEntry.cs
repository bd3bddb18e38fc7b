using System.Security.Cryptography;
using SpecLang.Engine.Files;

namespace SpecLang.Engine.Assemblies;

/// <summary>
/// One file of a cache: HMAC-SHA-256 of the assembly under its key, 32 bytes, and the assembly. Being one file, it is replaced as a whole; an
/// entry that was changed, or that was made for another key, does not fit its code.
/// </summary>
internal static class CacheEntry
{
    private const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>The assembly, or null where the entry is not to be trusted. The bytes that are checked are the ones returned.</summary>
    /// <exception cref="IOException">There is no entry, or it can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[]? Read(string path, CacheKey key)
    {
        if (!OperatingSystem.IsWindows() && UnixFile.At(path) is { Kind: not FileKind.Regular })
        {
            return null;
        }

        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(file);
        var isOwn = OperatingSystem.IsWindows() || (UnixFile.Of(file) is { Kind: FileKind.Regular } status && status.IsPrivate(UnixFile.CurrentUser));
        if (!isOwn || length is <= HMACSHA256.HashSizeInBytes or > MaxBytes)
        {
            return null;
        }

        var bytes = new byte[length];
        for (var read = 0; read < bytes.Length;)
        {
            var count = RandomAccess.Read(file, bytes.AsSpan(read), read);
            if (count == 0)
            {
                return null;
            }

            read += count;
        }

        var assembly = bytes[HMACSHA256.HashSizeInBytes..];
        return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key.Hash, assembly), bytes.AsSpan(0, HMACSHA256.HashSizeInBytes)) ? assembly : null;
    }

    /// <summary>Writes a new file that only its owner can read and write.</summary>
    /// <exception cref="IOException">The file is there already, or can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, CacheKey key, byte[] assembly)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(HMACSHA256.HashData(key.Hash, assembly));
        file.Write(assembly);
    }
}
