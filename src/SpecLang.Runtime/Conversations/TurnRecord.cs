using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Conversations;

/// <summary>One assistant's turn as a record of its own.</summary>
/// <param name="Id">The document's id, a slash, and the turn: <c>c7/2</c>.</param>
/// <param name="Value">The record (<see cref="TurnExpander"/>).</param>
public sealed record TurnRecord(string Id, JsonValue Value);
