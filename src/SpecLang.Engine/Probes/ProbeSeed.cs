using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Probes;

/// <summary>A record that a probe begins with.</summary>
/// <param name="Id">What results call it.</param>
/// <param name="Json">The record, which need not have an answer yet.</param>
/// <param name="Item">Where it comes from.</param>
public sealed record ProbeSeed(string Id, JsonValue Json, InputItem Item);
