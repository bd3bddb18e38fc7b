using SpecLang.Runtime;

namespace SpecLang.Engine.Calibration;

/// <summary>What the classifiers and people say of one record.</summary>
/// <param name="Scores">One score a call that is calibrated; null where it failed.</param>
/// <param name="Labels">One label a call; null where people say nothing.</param>
/// <param name="Group">The values of the fields grouped by.</param>
public sealed record LabelledRecord(ValueList<double?> Scores, ValueList<bool?> Labels, ValueList<string> Group);
