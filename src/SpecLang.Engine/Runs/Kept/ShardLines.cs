namespace SpecLang.Engine.Runs.Kept;

/// <summary>The lines of one format that a shard wrote, read block by block through all its parts.</summary>
internal sealed class ShardLines : IDisposable
{
    private readonly string folder;
    private readonly RunShard shard;
    private readonly PartState[] parts;
    private readonly int format;
    private PartReader? reader;
    private int part = -1;
    private int entry;

    /// <param name="folder">The shard's folder.</param>
    /// <param name="shard">Which one it is.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="format">The format's place among those with lines.</param>
    public ShardLines(string folder, RunShard shard, PartState[] parts, int format)
    {
        this.folder = folder;
        this.shard = shard;
        this.parts = parts;
        this.format = format;
        NextPart();
    }

    /// <summary>Copies a block, of which there may be nothing.</summary>
    public void CopyBlock(long block, Stream output)
    {
        while (reader is not null && BlockAtHand == block)
        {
            reader.CopyTo(output, Blocks[entry++]);
            if (entry == Blocks.Length)
            {
                CopyRest(output);
            }
        }
    }

    /// <summary>Copies what stands behind the last block: the heading of a table without rows.</summary>
    public void CopyRest(Stream output)
    {
        if (reader is null)
        {
            return;
        }

        reader.CopyTo(output, File.Bytes - Blocks.Sum());
        reader.Check();
        NextPart();
    }

    public void Dispose() => reader?.Dispose();

    private KeptFileState File => parts[part].Files[format];

    private long[] Blocks => File.Blocks ?? [];

    private long BlockAtHand => (parts[part].FirstBlock ?? -1) + ((long)entry * shard.Count);

    private void NextPart()
    {
        reader?.Dispose();
        part++;
        entry = 0;
        reader = part < parts.Length ? new PartReader(folder, File) : null;
    }
}
