using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Preferences;

/// <summary>One answer to a prompt.</summary>
/// <param name="Messages">The assistant's messages, with those of its tools between them; the last is the assistant's, and is what is judged.</param>
public sealed record PreferenceAnswer(JsonValue Messages)
{
    /// <summary>The text of the last message.</summary>
    public string Text => Messages.Elements[^1].Find("content")?.Text ?? string.Empty;

    public static PreferenceAnswer Of(string text) => new(JsonValue.OfList(MessageOf("assistant", text)));

    internal static JsonValue MessageOf(string role, string text) =>
        JsonValue.OfObject(new JsonMember("role", JsonValue.OfText(role)), new JsonMember("content", JsonValue.OfText(text)));
}
