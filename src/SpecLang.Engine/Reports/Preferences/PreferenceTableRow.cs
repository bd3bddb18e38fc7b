using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Reports.Preferences;

/// <summary>A row of a <see cref="PreferenceTable"/>.</summary>
/// <param name="Cells">A text for each column.</param>
/// <param name="Bar">The rate that a picture shows behind the last of them; null for none.</param>
public sealed record PreferenceTableRow(IReadOnlyList<string> Cells, Rate? Bar);
