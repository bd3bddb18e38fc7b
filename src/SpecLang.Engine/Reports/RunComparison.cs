namespace SpecLang.Engine.Reports;

/// <summary>How this run differs from another.</summary>
/// <param name="File">The file with the other run's verdicts.</param>
/// <param name="Compared">How many records are in both.</param>
/// <param name="Differing">How many of them came out otherwise.</param>
/// <param name="Flipped">How many of those were decided otherwise.</param>
public sealed record RunComparison(string File, long Compared, long Differing, long Flipped);
