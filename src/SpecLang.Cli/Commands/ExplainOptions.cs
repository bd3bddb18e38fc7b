namespace SpecLang.Cli.Commands;

/// <summary>What <c>align explain</c> was asked for.</summary>
internal sealed record ExplainOptions
{
    public required string Spec { get; init; }

    public required string Record { get; init; }

    public string? Id { get; init; }

    public string? Constitution { get; init; }

    public required string Format { get; init; }

    /// <summary>The only principles to show; all where there is none.</summary>
    public required IReadOnlyList<string> Principles { get; init; }

    /// <summary>How many steps below a clause are shown.</summary>
    public int Depth { get; init; }

    /// <summary>Whether to say which words moved scores.</summary>
    public bool ExplainsScores { get; init; }

    public bool AllowOutside { get; init; }
}
