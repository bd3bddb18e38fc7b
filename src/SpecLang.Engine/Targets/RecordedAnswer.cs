using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using SpecLang.Runtime.Conversations;
using SpecLang.Runtime.Json;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Targets;

/// <summary>
/// One line of a recording: <c>{"target": …, "settings": {…}, "request": {"messages": [{"role": …, "content": …}]}, "response": …, "finish": …}</c>, or, where there
/// is no answer, <c>"error": {"kind": …, "message": …}</c> in place of the last two. Written by hand, <c>messages</c> may stand beside
/// <c>response</c>, or <c>prompt</c> (and <c>system</c>) in their place, and the target may be left out.
/// </summary>
/// <param name="Target">The target's name; empty where the line names none.</param>
/// <param name="Settings">How it was asked (<see cref="ITarget.Settings"/>).</param>
/// <param name="Request">What it was asked.</param>
/// <param name="Answer">What came of it.</param>
public sealed record RecordedAnswer(string Target, string Settings, TargetRequest Request, TargetAnswer Answer)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = SafeJsonEncoder.Instance };

    /// <summary>Reads a line.</summary>
    /// <exception cref="RecordException">It is no recorded answer.</exception>
    public static RecordedAnswer Read(ReadOnlySpan<byte> utf8)
    {
        var line = JsonValueReader.Read(utf8);
        if (line.Kind != JsonKind.Object)
        {
            throw new RecordException("a recorded answer is an object, with `messages` or `prompt`, and `response`");
        }

        return new RecordedAnswer(
            TextOf(line, "target") ?? string.Empty, line.Find("settings") is { Kind: JsonKind.Object } settings ? settings.ToJson() : string.Empty, RequestOf(line), AnswerOf(line));
    }

    /// <summary>The line, with its line end.</summary>
    public byte[] ToLine()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("target"u8, Target);
            if (Settings.Length > 0)
            {
                json.WritePropertyName("settings"u8);
                json.WriteRawValue(Settings);
            }

            json.WriteStartObject("request"u8);
            TargetMessages.Write(json, Request.Messages);
            json.WriteEndObject();
            WriteAnswer(json);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private void WriteAnswer(Utf8JsonWriter json)
    {
        if (Answer.Failure is { } failure)
        {
            json.WriteStartObject("error"u8);
            json.WriteString("kind"u8, FailureNames.Of(failure.Kind));
            json.WriteString("message"u8, failure.Message);
            json.WriteEndObject();
            return;
        }

        json.WriteString("response"u8, Answer.Text);
        if (Answer.Finish is { } finish)
        {
            json.WriteString("finish"u8, finish);
        }
    }

    private static TargetRequest RequestOf(JsonValue line)
    {
        var asked = line.Find("request") is { Kind: JsonKind.Object } request ? request : line;
        if (asked.Find("messages") is { Kind: JsonKind.List } && Conversation.Read(asked) is { } conversation && TargetMessages.Of(conversation) is { IsEmpty: false } messages)
        {
            return new TargetRequest(messages);
        }

        var prompt = TextOf(asked, "prompt") ?? throw new RecordException("the line has neither `messages` nor `prompt`, so that it can't be told what was asked");
        ImmutableArray<TargetMessage> question = [new TargetMessage("user", prompt)];
        return new TargetRequest(TextOf(asked, "system") is { Length: > 0 } system ? [new TargetMessage("system", system), .. question] : question);
    }

    private static TargetAnswer AnswerOf(JsonValue line)
    {
        if (TextOf(line, "response") is { } response)
        {
            return TargetAnswer.Of(response) with { Finish = TextOf(line, "finish") };
        }

        if (line.Find("error") is not { Kind: JsonKind.Object } error || TextOf(error, "message") is not { } message)
        {
            throw new RecordException("the line has no `response`");
        }

        return TargetAnswer.Failed(FailureNames.Find(TextOf(error, "kind") ?? string.Empty) ?? TargetFailureKind.Nonsense, message);
    }

    private static string? TextOf(JsonValue line, string name) => line.Find(name) switch
    {
        null or { IsNull: true } => null,
        { Kind: JsonKind.Text } text => text.Text,
        _ => throw new RecordException(name, $"`{name}` is no text"),
    };
}
