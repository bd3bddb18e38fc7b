namespace SpecLang.Runtime;

/// <summary>What a verdict is made of.</summary>
public sealed record VerdictParts(
    string Constitution,
    string? Version,
    Decision Decision,
    ValueList<PrincipleVerdict> Principles,
    PrincipleVerdict? Leading,
    ValueList<ScoreReading> Scores)
{
    /// <summary>The measures' values, in order of declaration.</summary>
    public ValueList<MeasureReading> Measures { get; init; } = [];
}
