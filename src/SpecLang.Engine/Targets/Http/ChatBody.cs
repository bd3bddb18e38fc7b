using System.Buffers;
using System.Globalization;
using System.Text.Json;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Targets.Http;

/// <summary>The bodies of chat completions as OpenAI's API has them (https://platform.openai.com/docs/api-reference/chat), and servers that speak like it.</summary>
internal static class ChatBody
{
    /// <summary>What of a request is the same for all questions, as JSON: model, temperature, most tokens.</summary>
    public static string Settings(string? model, TargetOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Runtime.Wire.SafeJsonEncoder.Instance }))
        {
            json.WriteStartObject();
            WriteSettings(json, model, options);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static byte[] Request(string? model, TargetOptions options, TargetRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            WriteSettings(json, model, options);
            TargetMessages.Write(json, request.Messages);
            json.WriteBoolean("stream"u8, value: false);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The answer that a body holds.</summary>
    /// <exception cref="RecordException">It holds none.</exception>
    public static TargetAnswer Answer(ReadOnlySpan<byte> body, TargetSecrets secrets)
    {
        var value = JsonValueReader.Read(body);
        if (value.Kind != JsonKind.Object)
        {
            throw new RecordException("it is no JSON object");
        }

        if (value.Find("error") is { IsNull: false })
        {
            return TargetAnswer.Failed(TargetFailureKind.Declined, ErrorOf(body, secrets));
        }

        var choice = value.Find("choices") is { Kind: JsonKind.List } choices && choices.Elements is [{ Kind: JsonKind.Object } first, ..] ? first : throw new RecordException("it has no `choices`");
        var message = choice.Find("message") is { Kind: JsonKind.Object } found ? found : throw new RecordException("its first choice has no `message`");
        var text = TextOf(message.Find("content")) ?? TextOf(message.Find("refusal")) ?? throw new RecordException("its message has no text");
        return TargetAnswer.Of(secrets.Hide(text)) with { Finish = TextOf(choice.Find("finish_reason")) };
    }

    /// <summary>What a server says of an error: the sentence of its JSON, or its body.</summary>
    public static string ErrorOf(ReadOnlySpan<byte> body, TargetSecrets secrets)
    {
        if (JsonValueReader.TryRead(body, out var value, out _) && value.Kind == JsonKind.Object)
        {
            foreach (var member in value.Members)
            {
                if (member.Name is "error" or "message" or "detail")
                {
                    var error = member.Value;
                    return ShownError.Of(error.Kind == JsonKind.Object && error.Find("message") is { Kind: JsonKind.Text } message ? message.Text : error.Kind == JsonKind.Text ? error.Text : error.ToJson(), secrets);
                }
            }
        }

        return ShownError.Of(System.Text.Encoding.UTF8.GetString(body), secrets);
    }

    private static void WriteSettings(Utf8JsonWriter json, string? model, TargetOptions options)
    {
        if (model is not null)
        {
            json.WriteString("model"u8, model);
        }

        if (options.Temperature is { } temperature)
        {
            json.WritePropertyName("temperature"u8);
            json.WriteRawValue(temperature.ToString("R", CultureInfo.InvariantCulture));
        }

        if (options.MaxTokens is { } most)
        {
            json.WriteNumber("max_tokens"u8, most);
        }
    }

    /// <summary>A text, or the texts of parts one behind the other.</summary>
    private static string? TextOf(JsonValue? content)
    {
        if (content is not { Kind: JsonKind.List })
        {
            return content is { Kind: JsonKind.Text } text ? text.Text : null;
        }

        var parts = new List<string>();
        foreach (var part in content.Elements)
        {
            if (part.Kind == JsonKind.Object && part.Find("text") is { Kind: JsonKind.Text } text)
            {
                parts.Add(text.Text);
            }
        }

        return parts.Count == 0 ? null : string.Concat(parts);
    }
}
