using SpecLang.Engine.Projects;

namespace SpecLang.Cli.Commands;

/// <summary>What <c>align prefer</c> was asked for.</summary>
internal sealed record PreferOptions
{
    public const double StandardKeep = 0.8;

    public const double StandardFlip = 0.9;

    public required string Spec { get; init; }

    public required IReadOnlyList<string> Data { get; init; }

    public string? Constitution { get; init; }

    /// <summary>The name of what the spec declares as reward; null for its objective.</summary>
    public string? Reward { get; init; }

    public required IReadOnlyList<string> GroupBy { get; init; }

    /// <summary>The pairs that people labelled.</summary>
    public string? Gold { get; init; }

    public double? Keep { get; init; }

    public double? Flip { get; init; }

    /// <summary>Whether every two answers that differ make a pair, instead of the best and the worst alone.</summary>
    public bool AllPairs { get; init; }

    public bool Critiques { get; init; }

    /// <summary>How many pairs are drawn for people to label; null for none.</summary>
    public int? Sample { get; init; }

    public ulong Seed { get; init; }

    /// <summary>The least accuracy of the constitution, in per cent.</summary>
    public double? Threshold { get; init; }

    public required IReadOnlyList<string> Formats { get; init; }

    public string? Folder { get; init; }

    public bool Open { get; init; }

    public int Jobs { get; init; }

    public bool SkipBadRecords { get; init; }

    public int MaxRecordBytes { get; init; }

    public bool AllowOutside { get; init; }

    /// <summary>What does not fit together; null where all does.</summary>
    public string? Problem =>
        OutputFormats.Problem(Formats, Folder, Open)
        ?? (Critiques && Folder is null ? "`--critiques` writes a file; give a folder for it with --out."
            : Sample is not null && Folder is null ? "`--sample` writes a file; give a folder for it with --out."
            : Gold == DataFiles.StandardInput && Data.Contains(DataFiles.StandardInput, StringComparer.Ordinal) ? "standard input can be read once; give --gold a file."
            : (Keep ?? Flip) is not null && Gold is null ? "`--keep` and `--flip` are for curating; give the pairs that people labelled with --gold."
            : (Keep ?? 1) is <= 0.5 or > 1 || (Flip ?? 1) is <= 0.5 or > 1 ? "`--keep` and `--flip` take a probability above 0.5 and up to 1, as 0.8."
            : null);
}
