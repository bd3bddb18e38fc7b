using System.Collections.Frozen;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Conversations;

/// <summary>Reads the messages of every chat form into canonical ones.</summary>
internal static class MessageReader
{
    private static readonly FrozenDictionary<string, string> Roles = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["system"] = "system",
        ["developer"] = "developer",
        ["user"] = "user",
        ["human"] = "user",
        ["assistant"] = "assistant",
        ["model"] = "assistant",
        ["gpt"] = "assistant",
        ["chatgpt"] = "assistant",
        ["bot"] = "assistant",
        ["ai"] = "assistant",
        ["function_call"] = "assistant",
        ["tool_call"] = "assistant",
        ["tool"] = "tool",
        ["function"] = "tool",
        ["observation"] = "tool",
        ["tool_response"] = "tool",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> ReadMembers =
        new[] { "role", "from", "content", "value", "parts", "tool_calls", "function_call", "refusal" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The canonical messages of a list of messages.</summary>
    /// <param name="path">Where the list stands in the record; empty where it is the record.</param>
    public static JsonValue ReadAll(JsonValue list, string path)
    {
        var messages = new List<JsonValue>();
        for (var i = 0; i < list.Elements.Length; i++)
        {
            Read(list.Elements[i], RecordPath.Element(path, i), messages);
        }

        return JsonValue.OfList([.. messages]);
    }

    /// <summary>A system message from a member beside the messages: a text, parts, or an object with parts; null where it is nothing of the kind.</summary>
    public static JsonValue? ReadInstruction(JsonValue instruction, string path)
    {
        if (instruction.Kind is not (JsonKind.Text or JsonKind.List or JsonKind.Object))
        {
            return null;
        }

        var message = new MessageBuilder("system");
        var messages = new List<JsonValue>();
        ContentReader.Read(instruction, path, message, messages);
        message.AddTo(messages);
        return messages[^1];
    }

    private static void Read(JsonValue value, string path, List<JsonValue> messages)
    {
        if (value.Kind is not JsonKind.Object)
        {
            throw new RecordException(path, $"{RecordPath.Quote(path)} is no message: a message is an object with a role and a content");
        }

        var message = new MessageBuilder(ReadRole(value, path, out var writtenRole));
        foreach (var member in value.Members)
        {
            if (!ReadMembers.Contains(member.Name))
            {
                message.AddOther(member);
            }
        }

        var hasContent = ReadContent(value, path, writtenRole, message, messages);
        hasContent |= ReadCalls(value, path, message);
        if (!hasContent)
        {
            throw new RecordException(path, $"the message {RecordPath.Quote(path)} has no content");
        }

        message.AddTo(messages);
    }

    private static string ReadRole(JsonValue message, string path, out string written)
    {
        var name = message.Find("role", path) is not null ? "role" : "from";
        var place = RecordPath.Member(path, name);
        var role = message.Find(name, path);
        if (role is null or { IsNull: true } && message.Find("parts", path) is not null)
        {
            // In Gemini's form the role of a single turn may be left out.
            written = "user";
            return written;
        }

        if (role is not { Kind: JsonKind.Text })
        {
            throw new RecordException(path, $"the message {RecordPath.Quote(path)} has no role");
        }

        written = role.Text;
        return Roles.TryGetValue(written, out var canonical)
            ? canonical
            : throw new RecordException(place, $"field {RecordPath.Quote(place)} is {RecordPath.Quote(written)}, but a role is one of `system`, `developer`, `user`, `assistant`, `tool`");
    }

    private static bool ReadContent(JsonValue value, string path, string writtenRole, MessageBuilder message, List<JsonValue> messages)
    {
        foreach (var name in (ReadOnlySpan<string>)["content", "value", "parts"])
        {
            if (value.Find(name, path) is not { IsNull: false } content)
            {
                continue;
            }

            if (writtenRole is "function_call" or "tool_call" && content.Kind is JsonKind.Text && NestedJson.Read(content) is { Kind: JsonKind.Object } call)
            {
                message.AddCall(ToolCall.Read(call, RecordPath.Member(path, name)));
            }
            else
            {
                ContentReader.Read(content, RecordPath.Member(path, name), message, messages);
            }

            return true;
        }

        return false;
    }

    private static bool ReadCalls(JsonValue value, string path, MessageBuilder message)
    {
        var found = false;
        if (value.Find("tool_calls", path) is { IsNull: false } calls)
        {
            var place = RecordPath.Member(path, "tool_calls");
            if (calls.Kind is not JsonKind.List)
            {
                throw new RecordException(place, $"field {RecordPath.Quote(place)} is no list of tool calls");
            }

            for (var i = 0; i < calls.Elements.Length; i++)
            {
                message.AddCall(ToolCall.Read(calls.Elements[i], RecordPath.Element(place, i)));
                found = true;
            }
        }

        if (value.Find("function_call", path) is { IsNull: false } call)
        {
            message.AddCall(ToolCall.Read(call, RecordPath.Member(path, "function_call")));
            found = true;
        }

        if (value.Find("refusal", path) is { Kind: JsonKind.Text } refusal)
        {
            message.AddText(refusal.Text);
            found = true;
        }

        return found;
    }
}
