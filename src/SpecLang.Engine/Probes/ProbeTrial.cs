using SpecLang.Engine.Targets;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Probes;

/// <summary>One variant of one seed.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Variant">What is done to it.</param>
/// <param name="Judged">The record that the verdict is about, but for its answer: with varied texts, and with the seed's own words where those are attacked.</param>
/// <param name="Sent">The record as the target sees it, which differs where a field is attacked.</param>
/// <param name="Request">What the target is asked; null where it can't be.</param>
/// <param name="Problem">Why not; null where it can.</param>
public sealed record ProbeTrial(ProbeSeed Seed, ProbeVariant Variant, JsonValue Judged, JsonValue Sent, TargetRequest? Request, string? Problem)
{
    /// <summary>Whether its attack can't be applied to the seed's text, so that there is nothing to ask: no fault of anybody's.</summary>
    public bool IsInapplicable { get; init; }

    /// <summary>What results call it.</summary>
    public string Id => Variant.Key.Length == 0 ? Seed.Id : Seed.Id + "/" + Variant.Key;
}
