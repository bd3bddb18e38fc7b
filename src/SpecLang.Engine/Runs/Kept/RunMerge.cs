using SpecLang.Engine.Projects;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Engine.Runs.Kept;

/// <summary>The shards of one run, put together to what the run would have given without shards.</summary>
public sealed class RunMerge
{
    private readonly (string Folder, RunManifest Manifest, RunShard Shard)[] shards;

    private RunMerge((string Folder, RunManifest Manifest, RunShard Shard)[] shards)
    {
        this.shards = shards;
        var first = shards[0].Manifest;
        Constitution = first.Constitution.ToInfo();
        Settings = first.Settings;
        var summary = new RunSummaryBuilder(Constitution, Settings.By, Settings.Over);
        foreach (var (_, manifest, _) in shards)
        {
            summary.Add(manifest.Summary);
        }

        Summary = summary.Build();
    }

    /// <summary>What judged.</summary>
    public ConstitutionInfo Constitution { get; }

    /// <summary>What the shards were asked for.</summary>
    public RunSettings Settings { get; }

    /// <summary>What the run came to.</summary>
    public RunSummary Summary { get; }

    /// <summary>Reads the manifests of all shards of a run.</summary>
    /// <param name="folders">Their folders, in any order.</param>
    /// <exception cref="ProjectException">One is missing, stands there twice, is not done, or is of another run.</exception>
    public static RunMerge Open(IReadOnlyList<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var read = folders.Select(Read).ToArray();
        var first = read[0];
        var byNumber = new (string Folder, RunManifest Manifest, RunShard Shard)[first.Shard.Count];
        foreach (var shard in read)
        {
            if (Foreign(first.Manifest, first.Shard, shard.Manifest, shard.Shard) is { } difference)
            {
                throw new ProjectException(ProjectProblem.Usage, $"`{shard.Folder}` is no shard of the same run as `{first.Folder}`: {difference}.", shard.Folder);
            }

            ref var place = ref byNumber[shard.Shard.Number - 1];
            if (place.Folder is { } other)
            {
                throw new ProjectException(ProjectProblem.Usage, $"`{other}` and `{shard.Folder}` are both shard {shard.Shard}; name each shard once.", shard.Folder);
            }

            place = shard;
        }

        var missing = Enumerable.Range(1, first.Shard.Count).Where(n => byNumber[n - 1].Folder is null).Select(n => new RunShard(n, first.Shard.Count).ToString()).ToList();
        return missing.Count == 0
            ? new RunMerge(byNumber)
            : throw new ProjectException(ProjectProblem.Usage, $"{(missing.Count == 1 ? "shard" : "shards")} {string.Join(", ", missing.Take(MostNamed))}{(missing.Count > MostNamed ? " …" : "")} of the run {(missing.Count == 1 ? "is" : "are")} missing; name the folders of all shards.", first.Folder);
    }

    /// <summary>Writes the lines of one format, in the order of the records.</summary>
    /// <param name="format">Its place among the formats with lines.</param>
    /// <param name="output">Takes the bytes.</param>
    /// <param name="cancellationToken">Ends the call with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ProjectException">A part is not what it was.</exception>
    public void CopyLines(int format, Stream output, CancellationToken cancellationToken)
    {
        var lines = shards.Select(s => new ShardLines(s.Folder, s.Shard, s.Manifest.Parts, format)).ToArray();
        try
        {
            var blocks = (shards[0].Manifest.Places + RunShard.BlockPlaces - 1) / RunShard.BlockPlaces;
            for (var block = 0L; block < blocks; block++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                lines[block % lines.Length].CopyBlock(block, output);
            }

            Array.ForEach(lines, l => l.CopyRest(output));
        }
        finally
        {
            Array.ForEach(lines, l => l.Dispose());
        }
    }

    private const int MostNamed = 8;

    private static (string Folder, RunManifest Manifest, RunShard Shard) Read(string folder)
    {
        var manifest = RunManifest.Read(folder) ?? throw new ProjectException(
            ProjectProblem.Usage, $"`{folder}` holds no run; name folders that `align eval … --shard I/N --out DIR` wrote.", folder);
        return manifest.Shard is null || RunShard.Parse(manifest.Shard) is not { } shard
            ? throw new ProjectException(ProjectProblem.Usage, $"`{folder}` holds a run over all records, and no shard of one.", folder)
            : !manifest.IsJudged
                ? throw new ProjectException(ProjectProblem.Usage, $"shard {shard} in `{folder}` is not done; go on with it with --resume.", folder)
                : (folder, manifest, shard);
    }

    private static string? Foreign(RunManifest first, RunShard firstShard, RunManifest other, RunShard otherShard) =>
        first.Constitution.Name != other.Constitution.Name ? $"it judges by `{other.Constitution.Name}`, and not by `{first.Constitution.Name}`"
        : first.Tool != other.Tool ? $"it was made by version {other.Tool} of align, and not by {first.Tool}"
        : first.Spec != other.Spec ? "its spec, what that names or its models are others"
        : first.Settings.DifferenceTo(other.Settings) is var (option, one, two) ? $"{option} was {one} there, and {two} here"
        : firstShard.Count != otherShard.Count ? $"it is shard {otherShard}, and the other {firstShard}"
        : !first.Inputs.SequenceEqual(other.Inputs) ? "it judges other files"
        : first.Places != other.Places || first.Fingerprint != other.Fingerprint ? "the records of its files are others"
        : null;
}
