namespace SpecLang.Engine.Probes;

/// <summary>What became of an expectation of a probe.</summary>
/// <param name="Text">The expectation as written.</param>
/// <param name="Line">The line it stands in, from 1.</param>
/// <param name="Value">The statistic; null where there are too few answers.</param>
/// <param name="Holds">Whether it is as expected; null where that can't be told, which is no pass.</param>
/// <param name="Note">What to know of the value, or why there is none.</param>
public sealed record ProbeExpectationResult(string Text, int Line, double? Value, bool? Holds, string Note);
