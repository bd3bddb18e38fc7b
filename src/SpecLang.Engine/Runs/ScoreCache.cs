using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using SpecLang.Runtime.Classifiers;

namespace SpecLang.Engine.Runs;

/// <summary>
/// What a classifier gave for texts that came up lately, so that texts which come up again are not scored again. A classifier is a function of its texts, so this changes
/// no score. Texts are told apart by their SHA-256, for which nobody can make two that are equal. Bounded: the older half is forgotten when the newer is full.
/// Where hardly any text comes up again, it rests, and looks again after a while. Belongs to one thread at a time.
/// </summary>
internal sealed class ScoreCache
{
    /// <summary>Of either half: some 6 MB.</summary>
    private const int MostEntries = 1 << 16;

    /// <summary>After so many look-ups it is asked whether they were of use.</summary>
    private const int Window = 1 << 13;

    /// <summary>Hashing is worth it where one of so many texts comes up again.</summary>
    private const int LeastUse = 64;

    /// <summary>For so many windows it rests where it was not.</summary>
    private const int Rest = 15;

    private Dictionary<TextKey, ClassifierOutput> newer = [];
    private Dictionary<TextKey, ClassifierOutput> older = [];
    private int lookUps;
    private int found;
    private int resting;

    /// <summary>The output for these texts, if it is still known.</summary>
    /// <param name="texts">One text a parameter.</param>
    /// <param name="key">What <see cref="Add"/> takes where it is not; null while the cache rests.</param>
    public ClassifierOutput? Find(string[] texts, out TextKey? key)
    {
        key = null;
        if (++lookUps == Window)
        {
            var isOfUse = resting > 0 || found >= Window / LeastUse;
            resting = isOfUse ? Math.Max(0, resting - 1) : Rest;
            (lookUps, found) = (0, 0);
        }

        if (resting > 0)
        {
            return null;
        }

        var place = KeyOf(texts);
        key = place;
        if (!newer.TryGetValue(place, out var output) && older.Remove(place, out output))
        {
            Keep(place, output);
        }

        found += output is null ? 0 : 1;
        return output;
    }

    /// <summary>Keeps an output, unless it is a failure, which another try may not meet.</summary>
    public void Add(TextKey key, ClassifierOutput output)
    {
        if (output.Failure is null)
        {
            Keep(key, output);
        }
    }

    private void Keep(TextKey key, ClassifierOutput output)
    {
        newer[key] = output;
        if (newer.Count >= MostEntries)
        {
            (older, newer) = (newer, []);
        }
    }

    /// <summary>Each text with its length before it, so that no two rows of texts are one row of bytes.</summary>
    private static TextKey KeyOf(string[] texts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (texts is [var only])
        {
            SHA256.HashData(MemoryMarshal.AsBytes(only.AsSpan()), hash);
            return MemoryMarshal.Read<TextKey>(hash);
        }

        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var text in texts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, text.Length);
            digest.AppendData(length);
            digest.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        }

        digest.GetHashAndReset(hash);
        return MemoryMarshal.Read<TextKey>(hash);
    }
}
