using System.Collections.Immutable;

namespace SpecLang.Engine.Probes;

/// <summary>What came of the trials with one option of a variation.</summary>
/// <param name="Option">The option.</param>
/// <param name="Counts">Its trials.</param>
/// <param name="Flips">How its verdicts differ from those of the first option; null for that one.</param>
/// <param name="Unnoticed">Of an attack, how many violations of each principle the constitution does not see where it is shown the attacked words; empty otherwise.</param>
public sealed record OptionResult(ProbeOption Option, ProbeCounts Counts, OptionFlips? Flips, ImmutableArray<long> Unnoticed);
