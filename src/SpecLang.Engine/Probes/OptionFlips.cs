using System.Collections.Immutable;

namespace SpecLang.Engine.Probes;

/// <summary>How the verdicts of one option differ from those of the first, seed by seed.</summary>
/// <param name="Pairs">Trials that have a verdict with both.</param>
/// <param name="Decisions">Those whose decision differs.</param>
/// <param name="Principles">The principles, in order of declaration.</param>
/// <param name="Seeds">The first seeds whose decision differs.</param>
public sealed record OptionFlips(long Pairs, long Decisions, ImmutableArray<PrincipleFlips> Principles, ImmutableArray<string> Seeds);
