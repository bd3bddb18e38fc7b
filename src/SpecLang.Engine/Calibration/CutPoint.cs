using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Calibration;

/// <summary>What a threshold at one place tells right and wrong.</summary>
/// <param name="Value">The place, a hundredth of the scale.</param>
/// <param name="Confusion">The counts.</param>
/// <param name="Precision">The interval of the precision, by bootstrap; null where there are too few records.</param>
/// <param name="Recall">The interval of the recall.</param>
public sealed record CutPoint(double Value, Confusion Confusion, ConfidenceInterval? Precision, ConfidenceInterval? Recall);
