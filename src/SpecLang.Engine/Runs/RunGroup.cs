using SpecLang.Runtime;

namespace SpecLang.Engine.Runs;

/// <summary>The records that have the same values in the fields grouped by.</summary>
/// <param name="Key">The values as text, one a field.</param>
/// <param name="Counts">The counts over the group's records.</param>
public sealed record RunGroup(ValueList<string> Key, RunCounts Counts);
