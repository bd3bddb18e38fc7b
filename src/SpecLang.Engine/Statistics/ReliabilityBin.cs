namespace SpecLang.Engine.Statistics;

/// <summary>The scores of one tenth of the scale, beside what people say of their records.</summary>
/// <param name="Low">Where the tenth begins.</param>
/// <param name="Count">How many scores it holds.</param>
/// <param name="MeanScore">Their mean; null where there is none.</param>
/// <param name="Positives">How many of the records people call positive.</param>
public sealed record ReliabilityBin(double Low, long Count, double? MeanScore, Rate Positives);
