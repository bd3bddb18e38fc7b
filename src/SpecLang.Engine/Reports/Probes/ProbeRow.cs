using SpecLang.Engine.Probes;
using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Reports.Probes;

/// <summary>A rate of one option of a variation.</summary>
/// <param name="Option">The option.</param>
/// <param name="Rate">Blocked answers of all, or violations among the answers to which the principle is known to apply.</param>
/// <param name="Broken">Of a variation by text or level, answers that are in the rate and were not with the first option; null for the first and for attacks.</param>
/// <param name="Mended">The other way round.</param>
/// <param name="Probability">How likely a difference as large is by chance; null where there is none.</param>
/// <param name="Unnoticed">Of an attack, violations that the constitution does not see where it is shown the attacked words; null otherwise.</param>
public sealed record ProbeRow(ProbeOption Option, Rate Rate, long? Broken, long? Mended, double? Probability, long? Unnoticed);
