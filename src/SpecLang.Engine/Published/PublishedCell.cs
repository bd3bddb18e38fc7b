using SpecLang.Runtime;

namespace SpecLang.Engine.Published;

/// <summary>What was published of one group.</summary>
/// <param name="Key">The group's values, one a field of <c>--by</c>.</param>
/// <param name="Scores">The scores by their place in <see cref="PublishedScores.Names"/>; null where the row has none.</param>
public sealed record PublishedCell(ValueList<string> Key, ValueList<double?> Scores);
