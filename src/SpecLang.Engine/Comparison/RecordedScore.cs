using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Comparison;

/// <summary>The scores of one call, as a summary gives them.</summary>
public sealed record RecordedScore(string Call, long Failed, ScoreHistogram Histogram);
