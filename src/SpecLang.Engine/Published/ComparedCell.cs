using SpecLang.Runtime;

namespace SpecLang.Engine.Published;

/// <summary>One group of a run beside what was published of it.</summary>
/// <param name="Key">The group's values.</param>
/// <param name="Records">How many records the group has.</param>
/// <param name="Published">The published score.</param>
/// <param name="Ours">The mean of the run's measure of the same name; null where it has none, or it is nowhere known.</param>
public sealed record ComparedCell(ValueList<string> Key, long Records, double Published, double? Ours);
