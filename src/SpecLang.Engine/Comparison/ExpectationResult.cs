namespace SpecLang.Engine.Comparison;

/// <summary>What became of an expectation of a monitor.</summary>
/// <param name="Monitor">The monitor.</param>
/// <param name="Text">The expectation as written.</param>
/// <param name="Value">The statistic; null where there are too few records, or nothing to compute it from.</param>
/// <param name="Holds">Whether it is as expected; null where the statistic is not known.</param>
/// <param name="Note">Why it is not known; null where it is.</param>
public sealed record ExpectationResult(string Monitor, string Text, double? Value, bool? Holds, string? Note);
