using SpecLang.Runtime.Classifiers;

namespace SpecLang.Engine.Explanations;

/// <summary>A classifier's call that was read.</summary>
/// <param name="Call">The call, as verdicts name it: <c>Injection(prompt)</c>.</param>
/// <param name="Model">The model as the spec names it.</param>
/// <param name="Value">The number that was read; null where the classifier failed.</param>
/// <param name="Failure">Why it failed; null where it did not.</param>
/// <param name="Words">Which words moved the score; null where nobody asked, the classifier failed, or the words must not be shown.</param>
/// <param name="AreWordsHidden">Whether the words are left out since a principle that reads the call redacts its evidence.</param>
public sealed record CallExplanation(string Call, string Model, double? Value, string? Failure, ScoreExplanation? Words, bool AreWordsHidden);
