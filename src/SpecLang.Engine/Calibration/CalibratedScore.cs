using SpecLang.Engine.Statistics;
using SpecLang.Runtime;

namespace SpecLang.Engine.Calibration;

/// <summary>A score beside people's labels.</summary>
/// <param name="Call">The score.</param>
/// <param name="Labelled">How many records have both.</param>
/// <param name="Positives">How many of them people call positive.</param>
/// <param name="Failed">How many labelled records have no score, since the classifier failed.</param>
/// <param name="Reliability">How far it is from what people say; null where there are too few labelled records.</param>
/// <param name="Thresholds">The thresholds that it is compared with.</param>
public sealed record CalibratedScore(string Call, long Labelled, long Positives, long Failed, Reliability? Reliability, ValueList<CalibratedThreshold> Thresholds);
