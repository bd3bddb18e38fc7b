using System.Collections.Immutable;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Conversations;

/// <summary>
/// Reads conversations into one canonical form, whatever wrote them: the document's other members, and <c>messages</c>, a list of
/// <c>{role, content, tool_calls: [{name, arguments, id}], thinking, …}</c>. Roles are system, developer, user, assistant and tool; content is one
/// text (parts are joined by a line break; images and other media are left out); <c>arguments</c> is JSON as a text; members of a message that have
/// no part in this are kept. Optional members are absent where there is nothing.
/// </summary>
/// <remarks>
/// Forms: OpenAI (<c>messages</c>), Anthropic (<c>system</c> and content blocks), Gemini (<c>contents</c>, <c>parts</c>,
/// <c>systemInstruction</c>), ShareGPT (<c>conversations</c> of <c>{from, value}</c>), a list of messages, "Human: … Assistant: …" text, and
/// either of the last two in a member such as <c>conversation</c>, <c>dialogue</c>, <c>chat</c>, <c>transcript</c> or <c>text</c>.
/// A tool's result that stands inside a user's message becomes a message of the role tool.
/// </remarks>
public static class Conversation
{
    internal const string MessagesName = "messages";

    /// <summary>Members that may hold the messages, the one that decides first.</summary>
    internal static readonly ImmutableArray<string> MessageMembers =
        [MessagesName, "contents", "conversations", "conversation", "dialogue", "dialog", "chat", "transcript", "text"];

    private static readonly ImmutableArray<string> SystemMembers = ["system", "systemInstruction", "system_instruction"];

    /// <summary>The canonical form, an object; null where the value is no conversation.</summary>
    /// <exception cref="RecordException">It is one, and a message has an unknown role, no content or another fault.</exception>
    public static JsonValue? Read(JsonValue value) => value.Readings.Conversation(value, static owner => owner.Kind switch
    {
        JsonKind.Text => ReadText(owner),
        JsonKind.List when LooksLikeMessages(owner) => Canonical([], MessageReader.ReadAll(owner, "")),
        JsonKind.Object => ReadObject(owner),
        _ => null,
    });

    /// <summary>The messages of a conversation's canonical form.</summary>
    internal static JsonValue MessagesOf(JsonValue conversation)
    {
        foreach (var member in conversation.Members)
        {
            if (member.Name == MessagesName)
            {
                return member.Value;
            }
        }

        throw new ArgumentException("This is not the canonical form of a conversation.", nameof(conversation));
    }

    /// <summary>Whether a list holds messages rather than values that each stand for themselves.</summary>
    internal static bool LooksLikeMessages(JsonValue list) => !list.Elements.IsEmpty && LooksLikeMessage(list.Elements[0]);

    internal static bool LooksLikeMessage(JsonValue element)
    {
        if (element.Kind is not JsonKind.Object)
        {
            return false;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.Members)
        {
            names.Add(member.Name);
        }

        return names.Contains("role") || names.Contains("parts") || (names.Contains("from") && names.Contains("value"));
    }

    /// <summary>A canonical form whose reading as a conversation is itself.</summary>
    internal static JsonValue Canonical(List<JsonMember> otherMembers, JsonValue messages)
    {
        var conversation = JsonValue.OfObject([.. otherMembers, new JsonMember(MessagesName, messages)]);
        conversation.Readings.Conversation(conversation, static owner => owner);
        return conversation;
    }

    private static JsonValue? ReadText(JsonValue value)
    {
        if (DialogueText.Read(value.Text) is { } messages)
        {
            return Canonical([], messages);
        }

        return NestedJson.Read(value) is { } nested ? Read(nested) : null;
    }

    private static JsonValue? ReadObject(JsonValue document)
    {
        foreach (var name in MessageMembers)
        {
            if (document.Find(name) is not { } member || ReadMember(name, member) is not { } messages)
            {
                continue;
            }

            var others = new List<JsonMember>();
            var instructions = new List<JsonValue>();
            foreach (var other in document.Members)
            {
                if (other.Name == name)
                {
                    continue;
                }

                if (SystemMembers.Contains(other.Name) && MessageReader.ReadInstruction(other.Value, other.Name) is { } instruction)
                {
                    instructions.Add(instruction);
                }
                else if (other.Name != MessagesName)
                {
                    others.Add(other);
                }
            }

            return Canonical(others, instructions.Count == 0 ? messages : JsonValue.OfList([.. instructions, .. messages.Elements]));
        }

        return null;
    }

    private static JsonValue? ReadMember(string name, JsonValue member) => member.Kind switch
    {
        JsonKind.Text => DialogueText.Read(member.Text),
        JsonKind.List when LooksLikeMessages(member) => MessageReader.ReadAll(member, name),
        JsonKind.List when member.Elements.IsEmpty && name is MessagesName or "contents" or "conversations" => member,
        JsonKind.Object when name is "contents" && LooksLikeMessage(member) => MessageReader.ReadAll(JsonValue.OfList(member), name),
        _ => null,
    };
}
