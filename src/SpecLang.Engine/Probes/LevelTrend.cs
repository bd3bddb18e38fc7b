using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Probes;

/// <summary>How a rate changes from level to level.</summary>
/// <param name="Subject">The principle whose violations it is the rate of; or <c>blocked</c>.</param>
/// <param name="Slope">The slope; null where there are too few records.</param>
public sealed record LevelTrend(string Subject, RateSlope? Slope);
