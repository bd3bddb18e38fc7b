namespace SpecLang.Runtime.Evaluation;

/// <summary>What of a measure is the same for every record.</summary>
public sealed record MeasureInfo
{
    public required string Name { get; init; }

    /// <summary>Whether its values lie in 0..1 as scores do; else it is a number of any size.</summary>
    public bool IsScore { get; init; }

    public string? Documentation { get; init; }
}
