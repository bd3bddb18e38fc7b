using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Probes;

/// <summary>The messages of a conversation's canonical form.</summary>
internal static class ConversationMessages
{
    private const string Name = "messages";

    public static List<JsonValue> Of(JsonValue conversation) => conversation.Find(Name) is { Kind: JsonKind.List } list ? [.. list.Elements] : [];

    /// <summary>The same conversation with other messages.</summary>
    public static JsonValue With(JsonValue conversation, IReadOnlyList<JsonValue> messages)
    {
        var members = new List<JsonMember>();
        foreach (var member in conversation.Members)
        {
            if (!string.Equals(member.Name, Name, StringComparison.Ordinal))
            {
                members.Add(member);
            }
        }

        members.Add(new JsonMember(Name, JsonValue.OfList([.. messages])));
        return JsonValue.OfObject([.. members]);
    }

    public static JsonValue Message(string role, string content) =>
        JsonValue.OfObject(new JsonMember("role", JsonValue.OfText(role)), new JsonMember("content", JsonValue.OfText(content)));
}
