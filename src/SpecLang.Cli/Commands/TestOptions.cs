namespace SpecLang.Cli.Commands;

/// <summary>What a run of <c>align test</c> was asked for.</summary>
internal sealed record TestOptions
{
    /// <summary>The files and folders; empty for the folder one is in.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The part of a test's name that chooses it; null for all tests.</summary>
    public string? Filter { get; init; }

    public int Jobs { get; init; } = 1;

    public bool FailFast { get; init; }

    /// <summary>Whether snapshots are written anew.</summary>
    public bool Update { get; init; }

    public bool AllowOutside { get; init; }
}
