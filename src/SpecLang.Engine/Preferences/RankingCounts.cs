namespace SpecLang.Engine.Preferences;

/// <summary>What became of prompts with several answers.</summary>
/// <param name="Prompts">How many there were.</param>
/// <param name="Pairs">The pairs made of them.</param>
/// <param name="WithoutPair">The prompts of which no two answers differ.</param>
/// <param name="UnknownAnswers">Answers that were left out, since a classifier failed.</param>
public readonly record struct RankingCounts(long Prompts, long Pairs, long WithoutPair, long UnknownAnswers);
