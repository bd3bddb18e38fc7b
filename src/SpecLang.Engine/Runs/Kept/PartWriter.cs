using System.Globalization;
using System.IO.Hashing;

namespace SpecLang.Engine.Runs.Kept;

/// <summary>Writes one part: a file for each format that has lines. Belongs to one thread at a time.</summary>
internal sealed class PartWriter : IDisposable
{
    /// <summary>The folder of parts, in the run's.</summary>
    public const string FolderName = "parts";

    private readonly string folder;
    private readonly string[] names;
    private readonly FileStream[] streams;
    private readonly XxHash128[] hashes;
    private readonly long[] bytes;
    private readonly long[] bytesOfBlocks;
    private readonly List<long>[]? blocks;
    private long? firstBlock;
    private long lastBlock = -1;
    private bool isPublished;
    private long records;

    /// <param name="folder">The run's folder.</param>
    /// <param name="number">The part's number, from 1.</param>
    /// <param name="lineFiles">The files that parts are parts of.</param>
    /// <param name="hasBlocks">Whether to note where blocks end.</param>
    public PartWriter(string folder, int number, IReadOnlyList<string> lineFiles, bool hasBlocks)
    {
        this.folder = folder;
        names = [.. lineFiles.Select(f => NameOf(number, f))];
        if (names.Length > 0)
        {
            Directory.CreateDirectory(Path.Combine(folder, FolderName));
        }

        streams = [.. names.Select(n => WholeFile.Create(Path.Combine(folder, n)))];
        hashes = [.. names.Select(_ => new XxHash128())];
        bytes = new long[names.Length];
        bytesOfBlocks = new long[names.Length];
        blocks = hasBlocks ? [.. names.Select(_ => new List<long>())] : null;
    }

    /// <summary>How many bytes it has.</summary>
    public long Bytes => bytes.Sum();

    /// <summary>Writes lines of one format.</summary>
    public void Write(int format, ReadOnlySpan<byte> lines)
    {
        streams[format].Write(lines);
        hashes[format].Append(lines);
        bytes[format] += lines.Length;
    }

    /// <summary>Says that what was written since the last time belongs to a block.</summary>
    public void EndStretch(long block, long count)
    {
        records += count;
        if (blocks is null)
        {
            return;
        }

        for (var i = 0; i < names.Length; i++)
        {
            if (block != lastBlock)
            {
                blocks[i].Add(0);
            }

            blocks[i][^1] += bytes[i] - bytesOfBlocks[i];
            bytesOfBlocks[i] = bytes[i];
        }

        firstBlock ??= block;
        lastBlock = block;
    }

    /// <summary>What the part is. Nothing may be written any more.</summary>
    public PartState ToState(long places) => new(
        records,
        places,
        firstBlock,
        [.. names.Select((name, i) => new KeptFileState(name, bytes[i], hashes[i].GetCurrentHashAsUInt128().ToString("x32", CultureInfo.InvariantCulture), blocks?[i].ToArray()))]);

    /// <summary>Puts the files in their places, once they are on the disk.</summary>
    public void Publish()
    {
        for (var i = 0; i < names.Length; i++)
        {
            WholeFile.Finish(streams[i]);
            streams[i].Dispose();
            WholeFile.Publish(Path.Combine(folder, names[i]));
        }

        isPublished = true;
    }

    /// <summary>Closes the files; those of a part that is not whole are not kept.</summary>
    public void Dispose()
    {
        for (var i = 0; i < names.Length; i++)
        {
            streams[i].Dispose();
            if (!isPublished)
            {
                File.Delete(WholeFile.Temporary(Path.Combine(folder, names[i])));
            }
        }
    }

    private static string NameOf(int number, string lineFile) => string.Create(CultureInfo.InvariantCulture, $"{FolderName}/{number:D6}{Path.GetExtension(lineFile)}");
}
