using SpecLang.Runtime;
using SpecLang.Runtime.Conversations;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Preferences;

/// <summary>
/// Reads preference data in the forms that are about: <c>{prompt, chosen, rejected}</c> of texts or lists of messages; <c>{chosen, rejected}</c> of whole conversations (lists of messages, or
/// "Human: … Assistant: …" text as in hh-rlhf), whose shared beginning is the prompt; <c>{prompt, responses: […]}</c>. What the messages look like is read as conversations are.
/// </summary>
public static class PreferenceReader
{
    private const int NamedMembers = 8;

    /// <summary>With it hh-rlhf begins every conversation, and hardly anybody an answer.</summary>
    private const string DialogueStart = "\n\nHuman:";

    private static readonly string[] AnswerMembers = ["response", "content", "text"];

    private static readonly string[] Openings = ["Human:", "User:", "System:"];

    /// <exception cref="RecordException">The record is none of these; the message says what was not understood first.</exception>
    public static PreferenceRecord Read(JsonValue record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Kind != JsonKind.Object)
        {
            throw new RecordException("the record is no JSON object");
        }

        var (prompt, chosen, rejected, responses) = (Member(record, "prompt"), Member(record, "chosen"), Member(record, "rejected"), Member(record, "responses"));
        if (chosen is not null && rejected is not null)
        {
            return ReadPair(prompt, chosen, rejected);
        }

        if (responses is not null && chosen is null && rejected is null)
        {
            return ReadSet(prompt ?? throw new RecordException("prompt", "field `prompt` is missing"), responses);
        }

        throw (chosen, rejected) switch
        {
            (not null, null) => new RecordException("rejected", "field `rejected` is missing"),
            (null, not null) => new RecordException("chosen", "field `chosen` is missing"),
            _ => new RecordException(field: null, $"the record has neither `chosen` and `rejected` nor `responses`; it has {NamesOf(record)}"),
        };
    }

    /// <summary>Where both answers are whole conversations, the prompt is what they share, whatever stands in <c>prompt</c>.</summary>
    private static PreferenceRecord ReadPair(JsonValue? prompt, JsonValue chosen, JsonValue rejected)
    {
        var (better, worse) = (MessagesOf(chosen, "chosen"), MessagesOf(rejected, "rejected"));
        var areWhole = better is null && worse is null
            ? chosen.Text.StartsWith(DialogueStart, StringComparison.Ordinal) && rejected.Text.StartsWith(DialogueStart, StringComparison.Ordinal)
            : better is not null && worse is not null && (BeginsBefore(better) || BeginsBefore(worse));
        if (prompt is not null && !areWhole)
        {
            var read = PromptOf(prompt);
            return new PreferenceRecord(read, [AnswerOf(chosen, better, "chosen"), AnswerOf(rejected, worse, "rejected")], IsPair: true);
        }

        return SharedPrompt.Split(better ?? Dialogue(chosen, "chosen"), worse ?? Dialogue(rejected, "rejected"));
    }

    private static PreferenceRecord ReadSet(JsonValue prompt, JsonValue responses)
    {
        if (responses.Kind != JsonKind.List)
        {
            throw new RecordException("responses", $"field `responses` is {KindOf(responses)}, and should be a list of answers");
        }

        if (responses.Elements.Length < 2)
        {
            throw new RecordException("responses", "field `responses` has fewer than two answers, so there is nothing to rank");
        }

        var answers = new List<PreferenceAnswer>();
        for (var i = 0; i < responses.Elements.Length; i++)
        {
            var place = FormattableString.Invariant($"responses[{i}]");
            var answer = Unwrapped(responses.Elements[i]);
            answers.Add(AnswerOf(answer, MessagesOf(answer, place), place));
        }

        return new PreferenceRecord(PromptOf(prompt), ValueList.Create<PreferenceAnswer>([.. answers]), IsPair: false);
    }

    private static PreferencePrompt PromptOf(JsonValue prompt)
    {
        if (prompt.Kind == JsonKind.Text)
        {
            return new PreferencePrompt(PromptMessages(prompt.Text), prompt);
        }

        var messages = MessagesOf(prompt, "prompt") ?? throw new InvalidOperationException("A prompt that is no text is messages.");
        return new PreferencePrompt(messages, messages);
    }

    /// <summary>A text is what the user says, unless it is a dialogue up to where the assistant is to answer.</summary>
    private static JsonValue PromptMessages(string text)
    {
        if (IsDialogue(text) && Conversation.Read(JsonValue.OfText(text))?.Find("messages") is { Elements: [.. var before, var last] })
        {
            if (RoleOf(last) == "assistant" && last.Find("content")?.Text.Length == 0 && before.Length > 0)
            {
                return JsonValue.OfList(before);
            }

            if (RoleOf(last) == "user")
            {
                return JsonValue.OfList([.. before, last]);
            }
        }

        return JsonValue.OfList(PreferenceAnswer.MessageOf("user", text));
    }

    private static PreferenceAnswer AnswerOf(JsonValue answer, JsonValue? messages, string place) =>
        messages is null ? PreferenceAnswer.Of(answer.Text) : SharedPrompt.AnswerOf(messages.Elements, from: 0, place);

    /// <summary>The canonical messages of a list of them, or of one; null for a text.</summary>
    private static JsonValue? MessagesOf(JsonValue value, string place)
    {
        switch (value.Kind)
        {
            case JsonKind.Text:
                return null;
            case JsonKind.List or JsonKind.Object:
                var list = value.Kind == JsonKind.Object && value.Find("role", place) is not null ? JsonValue.OfList(value) : value;
                try
                {
                    return Conversation.Read(list)?.Find("messages") is { Elements.Length: > 0 } messages
                        ? messages
                        : throw new RecordException(place, $"field `{place}` is no list of messages; a message is an object with a role and a content");
                }
                catch (RecordException e) when (e.Field is not null && !string.Equals(e.Field, place, StringComparison.Ordinal))
                {
                    throw new RecordException(place + e.Field, $"in `{place}`, {e.Message}");
                }

            default:
                throw new RecordException(place, $"field `{place}` is {KindOf(value)}, and should be a text or a list of messages");
        }
    }

    private static JsonValue Dialogue(JsonValue value, string place) =>
        (IsDialogue(value.Text) ? Conversation.Read(value)?.Find("messages") : null)
            ?? throw new RecordException(place, $"field `{place}` is no conversation: without a `prompt` it should begin with `Human:`, and it begins with {PreferenceText.Quote(value.Text.TrimStart())}");

    private static bool IsDialogue(string text) => Array.Exists(Openings, o => text.AsSpan().TrimStart().StartsWith(o, StringComparison.Ordinal));

    private static bool BeginsBefore(JsonValue messages) => RoleOf(messages.Elements[0]) is "user" or "system" or "developer";

    internal static string RoleOf(JsonValue message) => message.Find("role")?.Text ?? string.Empty;

    /// <summary>An answer that stands in an object of its own, beside a score or a model's name.</summary>
    private static JsonValue Unwrapped(JsonValue answer) =>
        answer.Kind == JsonKind.Object && answer.Find("role") is null && AnswerMembers.Select(n => Member(answer, n)).FirstOrDefault(m => m is { Kind: JsonKind.Text }) is { } text ? text : answer;

    private static JsonValue? Member(JsonValue record, string name) => record.Find(name) is { IsNull: false } member ? member : null;

    private static string KindOf(JsonValue value) => value.Kind switch
    {
        JsonKind.Text => "a text",
        JsonKind.Number => "a number",
        JsonKind.Bool => "true or false",
        JsonKind.List => "a list",
        JsonKind.Object => "an object",
        _ => "null",
    };

    private static string NamesOf(JsonValue record)
    {
        var names = new List<string>();
        foreach (var member in record.Members)
        {
            names.Add(member.Name);
        }

        return names.Count == 0 ? "nothing" : string.Join(", ", names.Take(NamedMembers).Select(PreferenceText.Quote)) + (names.Count > NamedMembers ? ", …" : string.Empty);
    }
}
