namespace SpecLang.Runtime;

/// <summary>A classifier's number that was read on the way to a verdict.</summary>
/// <param name="Call">The call: <c>Injection(prompt)</c>, <c>Topic(prompt).medical</c>.</param>
/// <param name="Value">The number; null where the classifier failed.</param>
public sealed record ScoreReading(string Call, double? Value);
