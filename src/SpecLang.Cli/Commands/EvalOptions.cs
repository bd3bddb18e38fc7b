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

    public int Jobs { get; init; }

    public bool UseCache { get; init; }

    /// <summary>Whether to say where the time went.</summary>
    public bool Profiles { get; init; }

    public bool SkipBadRecords { get; init; }

    public int MaxRecordBytes { get; init; }

    public bool AllowOutside { get; init; }
}
