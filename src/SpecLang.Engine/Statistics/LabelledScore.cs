namespace SpecLang.Engine.Statistics;

/// <summary>A classifier's score beside what people say.</summary>
/// <param name="Score">The score, from 0 to 1.</param>
/// <param name="IsPositive">Whether people say that it is what the classifier looks for.</param>
public readonly record struct LabelledScore(double Score, bool IsPositive);
