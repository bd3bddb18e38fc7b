using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Evasions;

/// <summary>One attack on one seed that is caught plain.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Attack">The attack.</param>
/// <param name="Record">The attacked record.</param>
/// <param name="Caught">The places of the principles that catch the plain text.</param>
/// <param name="Violated">Those that the plain text violates.</param>
internal sealed record EvasionTrial(EvasionSeed Seed, FieldAttack Attack, JsonValue Record, IReadOnlySet<int> Caught, IReadOnlySet<int> Violated);
