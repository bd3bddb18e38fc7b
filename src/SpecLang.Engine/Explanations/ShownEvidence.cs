using SpecLang.Runtime;

namespace SpecLang.Engine.Explanations;

/// <summary>A place in the record that made a condition decide, and the text there.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Text">The text, in the words of the record; null where the place is an element of a list, and where the text must not be shown.</param>
public sealed record ShownEvidence(Evidence Place, string? Text);
