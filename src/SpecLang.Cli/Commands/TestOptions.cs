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

    public required IReadOnlyList<string> Formats { get; init; }

    public string? Folder { get; init; }

    public bool Open { get; init; }

    /// <summary>The members of records that failures are grouped by.</summary>
    public IReadOnlyList<string> GroupBy { get; init; } = [];

    /// <summary>Whether to run again what a saved file touches.</summary>
    public bool Watch { get; init; }

    /// <summary>Whether to say what the tests exercised.</summary>
    public bool Coverage { get; init; }

    /// <summary>The least share of clauses, in per cent, that must be exercised; null for any.</summary>
    public double? Threshold { get; init; }

    /// <summary>The file that takes the coverage as lcov's; null for none.</summary>
    public string? Lcov { get; init; }

    /// <summary>The file that takes the coverage as Cobertura's; null for none.</summary>
    public string? Cobertura { get; init; }

    public bool FindsCoverage => Coverage || Threshold is not null || Lcov is not null || Cobertura is not null;

    public bool AllowOutside { get; init; }
}
