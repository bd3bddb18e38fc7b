using SpecLang.Engine.Probes;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Evasions;

/// <summary>A seed as records that can be judged without an answer.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Record">The seed's record, with an empty text in each field that must have one and has none.</param>
/// <param name="Blank">The same with an empty text where the attacked one stands.</param>
internal sealed record EvasionSeed(ProbeSeed Seed, JsonValue Record, JsonValue Blank);
