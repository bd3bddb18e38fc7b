using SpecLang.Engine.Runs.Kept;
using SpecLang.Runtime.Evaluation;

namespace SpecLang.Cli.Commands;

/// <summary>What <c>align eval</c> was asked for.</summary>
internal sealed record EvalOptions
{
    public required string Spec { get; init; }

    public required IReadOnlyList<string> Data { get; init; }

    public string? Constitution { get; init; }

    public required IReadOnlyList<string> Formats { get; init; }

    public string? Folder { get; init; }

    public bool Open { get; init; }

    /// <summary>The verdicts of another run that this one is compared with.</summary>
    public string? Against { get; init; }

    public bool ShowsPrivate { get; init; }

    public string? FailOn { get; init; }

    public EvidenceMode Evidence { get; init; }

    public bool Margins { get; init; }

    public required IReadOnlyList<string> GroupBy { get; init; }

    /// <summary>Whether to say how far the run is where messages go to a file or a pipe.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The field with a number that the run is looked at over.</summary>
    public string? Over { get; init; }

    /// <summary>Files with published scores that the groups' measures are compared with.</summary>
    public IReadOnlyList<string> Published { get; init; } = [];

    /// <summary>Begins the random numbers of intervals.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Whether to go on with the run that the folder holds.</summary>
    public bool Resume { get; init; }

    /// <summary>Which of several runs this is that share the records; null for a run over all.</summary>
    public RunShard? Shard { get; init; }

    /// <summary>How much work may be lost when the process ends.</summary>
    public TimeSpan KeepEvery { get; init; }

    /// <summary>Whether the run is kept in its folder while it goes on.</summary>
    public bool IsKept => Folder is not null && !Open && Formats.All(f => OutputFormats.OfKeptRuns.Contains(f, StringComparer.Ordinal));

    /// <summary>What does not fit together; null where all does.</summary>
    public string? Problem =>
        OutputFormats.Problem(Formats, Folder, Open)
        ?? (Published.Count > 0 && GroupBy.Count == 0 ? "published scores are of groups; say with --by which fields tell them apart."
        : !Resume && Shard is null ? null
        : Folder is null ? $"`{(Resume ? "--resume" : "--shard")}` needs the folder that the run is kept in; give it with --out."
        : !IsKept ? $"`{(Resume ? "--resume" : "--shard")}` goes with the formats {string.Join(", ", OutputFormats.OfKeptRuns)}; write the others in a run of their own."
        : Shard is not null && Published.Count > 0 ? "`--shard` judges a part of the records, and `--published` needs all of them; give it without --shard."
        : null);

    /// <summary>Whether the results of whole stretches of input will do: each record's line, or nothing but sums, is asked for.</summary>
    public bool TakesSegments => GroupBy.Count == 0 && Over is null && Published.Count == 0 && !Margins && Formats.All(f => f is "table" or "jsonl");

    public int Jobs { get; init; }

    public bool UseCache { get; init; }

    /// <summary>Whether to say where the time went.</summary>
    public bool Profiles { get; init; }

    public bool SkipBadRecords { get; init; }

    public int MaxRecordBytes { get; init; }

    public bool AllowOutside { get; init; }
}
