namespace SpecLang.Engine.Evasions;

/// <summary>What became of an expectation of a probe that was run without a target.</summary>
/// <param name="Text">The expectation as written.</param>
/// <param name="Line">The line it stands in, from 1.</param>
/// <param name="Holds">Whether it holds; null where that can't be told.</param>
/// <param name="Note">What to know of it, or why it can't be told.</param>
public sealed record EvasionExpectation(string Text, int Line, bool? Holds, string Note);
