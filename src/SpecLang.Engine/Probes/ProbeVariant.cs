using System.Collections.Immutable;

namespace SpecLang.Engine.Probes;

/// <summary>One option of each variation of a probe: what is done to each seed.</summary>
/// <param name="Options">The place of the option among those of its variation, one a variation.</param>
/// <param name="Key">What results call it; empty where nothing is varied.</param>
public sealed record ProbeVariant(ImmutableArray<int> Options, string Key);
