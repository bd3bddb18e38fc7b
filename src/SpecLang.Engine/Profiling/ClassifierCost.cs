using SpecLang.Engine.Runs;

namespace SpecLang.Engine.Profiling;

/// <summary>What a classifier cost in a run.</summary>
/// <param name="Name">The classifier.</param>
/// <param name="Usage">What was asked of it.</param>
public sealed record ClassifierCost(string Name, ClassifierUsage Usage);
