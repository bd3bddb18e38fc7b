namespace SpecLang.Runtime.Json;

/// <summary>
/// What one value reads as beyond itself. Kept with the value, because several fields of a spec look at the same conversation; two threads
/// that fill it in at once write equal values.
/// </summary>
internal sealed class JsonReadings
{
    private volatile Reading? nested;
    private volatile Reading? conversation;

    public JsonValue? Nested(JsonValue owner, Func<JsonValue, JsonValue?> read) => (nested ??= new Reading(read(owner))).Value;

    public JsonValue? Conversation(JsonValue owner, Func<JsonValue, JsonValue?> read) => (conversation ??= new Reading(read(owner))).Value;

    private sealed record Reading(JsonValue? Value);
}
