using System.Collections.Immutable;

namespace SpecLang.Cli.Commands;

/// <summary>What a run of <c>align probe</c> was asked for.</summary>
internal sealed record ProbeOptions
{
    public required string Spec { get; init; }

    /// <summary>Which probes; empty for all of the spec.</summary>
    public IReadOnlyList<string> Probes { get; init; } = [];

    /// <summary>Who is asked, as written.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    public ProbeTargetOptions Asking { get; init; } = new();

    /// <summary>Where answers are recorded; null for a file of the command's own.</summary>
    public string? Record { get; init; }

    public bool Resume { get; init; }

    /// <summary>Whether trials without a verdict leave the exit code alone.</summary>
    public bool SkipFailed { get; init; }

    /// <summary>The field that a target is asked; null for the standard.</summary>
    public string? Asked { get; init; }

    /// <summary>The field that takes its answer; null for the standard.</summary>
    public string? Answered { get; init; }

    /// <summary>Decides what attacks leave open.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Where answers that violate a principle are written as cases; null for nowhere.</summary>
    public string? Cases { get; init; }

    public ImmutableArray<string> Formats { get; init; } = [];

    public string? Folder { get; init; }

    public bool Open { get; init; }

    public int Jobs { get; init; } = 1;

    public bool AllowOutside { get; init; }
}
