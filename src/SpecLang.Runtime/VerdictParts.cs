using System.Runtime.InteropServices;

namespace SpecLang.Runtime;

/// <summary>What a verdict is made of. A value, so that making a verdict leaves nothing else behind.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct VerdictParts(
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
