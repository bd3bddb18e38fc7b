using System.Collections.Immutable;

namespace SpecLang.Engine.Probes;

/// <summary>What came of a variation: its options, over all options of the others.</summary>
/// <param name="Variation">The variation.</param>
/// <param name="Options">Its options, in written order.</param>
/// <param name="Trends">How rates change over levels; empty where it has none.</param>
public sealed record VariationResult(ProbeVariation Variation, ImmutableArray<OptionResult> Options, ImmutableArray<LevelTrend> Trends);
