namespace SpecLang.Engine.Suites;

/// <summary>The range in which a case expects a classifier's number; null where it must have failed.</summary>
/// <param name="Call">The call as verdicts name it: <c>Injection(prompt)</c>.</param>
internal sealed record ScoreExpectation(string Call, double? Low, double? High);
