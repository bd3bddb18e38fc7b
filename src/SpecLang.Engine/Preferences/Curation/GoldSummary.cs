using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Preferences.Curation;

/// <summary>The part that people labelled, and how the rule does on it, each pair judged by what the others say.</summary>
/// <param name="Decided">Pairs of which people say which answer is better.</param>
/// <param name="Ties">Pairs of which they say that neither is.</param>
/// <param name="Kept">Of the pairs that the rule keeps, those whose label is right.</param>
/// <param name="Flipped">Of the pairs that it flips, those whose label is wrong.</param>
/// <param name="Reviewed">The pairs that it leaves to a person.</param>
public sealed record GoldSummary(long Decided, long Ties, Rate Kept, Rate Flipped, long Reviewed);
