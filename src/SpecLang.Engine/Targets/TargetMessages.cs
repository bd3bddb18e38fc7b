using System.Collections.Immutable;
using System.Text.Json;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Targets;

/// <summary>Messages from and to JSON.</summary>
internal static class TargetMessages
{
    /// <summary>The messages of a conversation's canonical form (<see cref="Runtime.Conversations.Conversation"/>).</summary>
    public static ImmutableArray<TargetMessage> Of(JsonValue conversation)
    {
        var messages = ImmutableArray.CreateBuilder<TargetMessage>();
        if (conversation.Find("messages") is { Kind: JsonKind.List } list)
        {
            foreach (var message in list.Elements)
            {
                messages.Add(new TargetMessage(message.Find("role")?.Text ?? "user", message.Find("content")?.Text ?? string.Empty));
            }
        }

        return messages.ToImmutable();
    }

    public static void Write(Utf8JsonWriter json, ImmutableArray<TargetMessage> messages)
    {
        json.WriteStartArray("messages"u8);
        foreach (var message in messages)
        {
            json.WriteStartObject();
            json.WriteString("role"u8, message.Role);
            json.WriteString("content"u8, message.Content);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
