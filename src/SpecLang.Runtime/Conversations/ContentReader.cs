using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Conversations;

/// <summary>Reads a message's content: a text, or the parts or blocks of OpenAI, Anthropic and Gemini.</summary>
internal static class ContentReader
{
    /// <summary>Reads a content into the message being collected.</summary>
    /// <param name="messages">Takes the tool's results among the parts, and what the message said before them.</param>
    public static void Read(JsonValue content, string path, MessageBuilder message, List<JsonValue> messages)
    {
        switch (content.Kind)
        {
            case JsonKind.Text:
                message.AddText(content.Text);
                break;
            case JsonKind.List:
                for (var i = 0; i < content.Elements.Length; i++)
                {
                    ReadPart(content.Elements[i], RecordPath.Element(path, i), message, messages);
                }

                break;
            case JsonKind.Object when content.Find("parts", path) is { Kind: JsonKind.List } parts:
                Read(parts, RecordPath.Member(path, "parts"), message, messages);
                break;
            case JsonKind.Object:
                ReadPart(content, path, message, messages);
                break;
            default:
                throw new RecordException(path, $"field {RecordPath.Quote(path)} is no content of a message: it must be a text or a list of parts");
        }
    }

    private static void ReadPart(JsonValue part, string path, MessageBuilder message, List<JsonValue> messages)
    {
        if (part.Kind is JsonKind.Text)
        {
            message.AddText(part.Text);
            return;
        }

        if (part.Kind is not JsonKind.Object)
        {
            throw new RecordException(path, $"{RecordPath.Quote(path)} is no part of a message: it must be a text or an object");
        }

        switch (part.Find("type", path) is { Kind: JsonKind.Text } type ? type.Text : "")
        {
            case "tool_use":
                message.AddCall(ToolCall.Read(part, path));
                return;
            case "tool_result":
                message.AddTo(messages, onlyIfNotEmpty: true);
                messages.Add(ReadResult(part, path, "tool_use_id", "content"));
                message.HasBeenSplit = true;
                return;
            case "thinking":
                message.AddThinking(TextOf(part, "thinking", path));
                return;
            case "refusal":
                message.AddText(TextOf(part, "refusal", path));
                return;
            default:
                ReadUntypedPart(part, path, message, messages);
                return;
        }
    }

    private static void ReadUntypedPart(JsonValue part, string path, MessageBuilder message, List<JsonValue> messages)
    {
        if ((part.Find("functionCall", path) ?? part.Find("function_call", path)) is { } call)
        {
            message.AddCall(ToolCall.Read(call, path));
        }
        else if ((part.Find("functionResponse", path) ?? part.Find("function_response", path)) is { Kind: JsonKind.Object } response)
        {
            message.AddTo(messages, onlyIfNotEmpty: true);
            messages.Add(ReadResult(response, path, "id", "response"));
            message.HasBeenSplit = true;
        }
        else if (part.Find("thought", path) is { Kind: JsonKind.Bool, Bool: true })
        {
            message.AddThinking(TextOf(part, "text", path));
        }
        else
        {
            message.AddText(TextOf(part, "text", path));
        }
    }

    private static JsonValue ReadResult(JsonValue result, string path, string idName, string contentName)
    {
        var message = new MessageBuilder("tool");
        if (result.Find("name", path) is { IsNull: false } name)
        {
            message.AddOther(new JsonMember("name", name));
        }

        if (result.Find(idName, path) is { IsNull: false } id)
        {
            message.AddOther(new JsonMember("tool_call_id", id));
        }

        var content = result.Find(contentName, path);
        if (content is { Kind: JsonKind.Object })
        {
            message.AddText(content.ToJson());
        }
        else if (content is { IsNull: false })
        {
            Read(content, RecordPath.Member(path, contentName), message, []);
        }

        var messages = new List<JsonValue>();
        message.AddTo(messages);
        return messages[^1];
    }

    /// <summary>A part's text; null where it is media, which has none.</summary>
    private static string? TextOf(JsonValue part, string name, string path) => part.Find(name, path) switch
    {
        { Kind: JsonKind.Text } text => text.Text,
        { Kind: JsonKind.Object } wrapped when wrapped.Find("value", path) is { Kind: JsonKind.Text } text => text.Text,
        _ => null,
    };
}
