using System.Globalization;
using System.Runtime.InteropServices;

namespace SpecLang.Engine.Runs.Kept;

/// <summary>One of several runs that share the records of an input: it judges every <paramref name="Count"/>th block of <see cref="BlockPlaces"/> places.</summary>
/// <param name="Number">Which one, from 1.</param>
/// <param name="Count">How many there are.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RunShard(int Number, int Count)
{
    /// <summary>So many places are a block: few enough that a small input has work for all, enough that reading them is no work.</summary>
    public const int BlockPlaces = 256;

    /// <summary>The most shards.</summary>
    public const int MostShards = 10_000;

    /// <summary>Reads <c>I/N</c>; null where it is none.</summary>
    public static RunShard? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && number >= 1 && number <= count && count <= MostShards
                ? new RunShard(number, count)
                : null;
    }

    /// <summary>Whether the block is this one's, counted from 0.</summary>
    public bool Has(long block) => block % Count == Number - 1;

    /// <summary>How many of the blocks of an input of that many places are this one's.</summary>
    public long BlocksOf(long places)
    {
        var blocks = (places + BlockPlaces - 1) / BlockPlaces;
        return (blocks / Count) + (blocks % Count >= Number ? 1 : 0);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}
