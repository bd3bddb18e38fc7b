using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SpecLang.Engine.Assemblies;

/// <summary>Names an assembly by everything that goes into it: a SHA-256.</summary>
public sealed class CacheKey
{
    internal const int HashBytes = SHA256.HashSizeInBytes;

    private readonly byte[] hash;

    private CacheKey(byte[] hash) => this.hash = hash;

    internal ReadOnlySpan<byte> Hash => hash;

    /// <param name="texts">Name and value of each part in turn, in an order of the caller's that is always the same. Each text counts with its length, so that no two lists run together.</param>
    public static CacheKey Of(params ReadOnlySpan<string> texts)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            Append(sum, text);
        }

        return new CacheKey(sum.GetHashAndReset());
    }

    /// <summary>The key with that hash.</summary>
    internal static CacheKey OfHash(byte[] hash) => new(hash);

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(hash);

    private static void Append(IncrementalHash sum, string text)
    {
        sum.AppendData(BitConverter.GetBytes((long)text.Length));
        sum.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
    }
}
