using SpecLang.Engine.Probes;

namespace SpecLang.Engine.Reports.Probes;

/// <summary>What the rates of a variation are of, with a row an option.</summary>
/// <param name="Name">The principle, or <c>blocked</c>.</param>
/// <param name="Rows">The options, in written order.</param>
/// <param name="Trend">How the rate changes over levels; null where there are none.</param>
public sealed record ProbeSubject(string Name, IReadOnlyList<ProbeRow> Rows, LevelTrend? Trend);
