using SpecLang.Engine.Statistics;
using SpecLang.Runtime;

namespace SpecLang.Engine.Calibration;

/// <summary>A threshold beside people's labels.</summary>
/// <param name="Threshold">Where it stands first.</param>
/// <param name="Places">All places of the spec where the same score is compared with the same constant; they move together.</param>
/// <param name="Confusion">What it tells right and wrong as it is.</param>
/// <param name="Curve">What it would at other places; empty where there are too few labelled records.</param>
/// <param name="Best">The place that meets the aim; null where none is stated, or none does.</param>
/// <param name="Groups">The groups, where there are some.</param>
public sealed record CalibratedThreshold(
    Threshold Threshold, ValueList<Threshold> Places, Confusion Confusion, ValueList<CutPoint> Curve, CutPoint? Best, ValueList<GroupErrors> Groups);
