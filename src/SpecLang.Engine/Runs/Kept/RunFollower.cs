using System.IO.Hashing;
using System.Runtime.InteropServices;
using SpecLang.Engine.Projects;
using SpecLang.Runtime.Input;

namespace SpecLang.Engine.Runs.Kept;

/// <summary>
/// Follows the input of a run that is kept: chooses what is still to be judged, and makes sure that what was judged before has not changed since. Belongs to the thread that reads.
/// </summary>
/// <param name="done">How far an earlier process has come; nothing of it is given out again.</param>
/// <param name="shard">Which blocks are this run's; null for all.</param>
internal sealed class RunFollower(RunPosition done, RunShard? shard) : InputFollower
{
    private static readonly byte[] EndOfPlace = "\n"u8.ToArray();

    private readonly XxHash128 hash = new();

    /// <summary>Where the input has been read to.</summary>
    public RunPosition Position => new(Places, hash.GetCurrentHashAsUInt128());

    public override InputStretch Next
    {
        get
        {
            if (Places < done.Places)
            {
                return new InputStretch(IsTaken: false, done.Places - Places);
            }

            if (shard is not { } own)
            {
                return new InputStretch(IsTaken: true, long.MaxValue);
            }

            var block = Places / RunShard.BlockPlaces;
            return new InputStretch(own.Has(block), ((block + 1) * RunShard.BlockPlaces) - Places);
        }
    }

    public override bool IsBoundary => shard is not null && Places % RunShard.BlockPlaces == 0;

    /// <summary>Makes sure that the input went as far as an earlier process had read it.</summary>
    /// <exception cref="ProjectException">It did not.</exception>
    public void CheckEnd()
    {
        if (Places < done.Places)
        {
            throw Changed();
        }
    }

    /// <summary>A record's file is part of it: verdicts and messages may name it.</summary>
    protected override void OnFile(InputSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Append(source.Name);
        Append(source.DataPath);
    }

    protected override void OnPlace(ReadOnlySpan<byte> utf8)
    {
        hash.Append(utf8);
        hash.Append(EndOfPlace);
        if (Places == done.Places && hash.GetCurrentHashAsUInt128() != done.Fingerprint)
        {
            throw Changed();
        }
    }

    private static ProjectException Changed() => new(
        ProjectProblem.Data, "the records that were judged before have changed, so that what was judged can't be gone on with; begin anew without --resume, in another folder or once this one is deleted.", DataFiles.StandardInput);

    private void Append(string name)
    {
        hash.Append(BitConverter.GetBytes(name.Length));
        hash.Append(MemoryMarshal.AsBytes(name.AsSpan()));
    }
}
