using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Preferences;

/// <summary>
/// Two whole conversations that differ in how the assistant ends them. The prompt is what they have in common, up to the last message that is not the assistant's or its tools'; what follows is the
/// answer. Messages of the assistant's that follow one another are one answer, their texts joined by a blank line.
/// </summary>
internal static class SharedPrompt
{
    /// <exception cref="RecordException">They have nothing in common, part before the last question, or do not end with the assistant.</exception>
    public static PreferenceRecord Split(JsonValue chosen, JsonValue rejected)
    {
        RequireAnswer(chosen.Elements, "chosen");
        RequireAnswer(rejected.Elements, "rejected");
        var a = chosen.Elements;
        var b = rejected.Elements;
        var same = 0;
        while (same < Math.Min(a.Length, b.Length) && string.Equals(a[same].ToJson(), b[same].ToJson(), StringComparison.Ordinal))
        {
            same++;
        }

        if (same == 0)
        {
            throw new RecordException("rejected", $"`chosen` and `rejected` have no first message in common, so there is no prompt; they begin with {Quote(a[0])} and {Quote(b[0])}");
        }

        var parts = same;
        while (same > 0 && IsOfAnswer(a[same - 1]))
        {
            same--;
        }

        if (same == 0)
        {
            throw new RecordException("chosen", "`chosen` and `rejected` begin with the assistant, so there is no prompt");
        }

        RequireOneQuestion(a, parts, "chosen", "`chosen` and `rejected` part before the last question, so they answer different prompts");
        RequireOneQuestion(b, parts, "rejected", "`chosen` and `rejected` part before the last question, so they answer different prompts");
        var prompt = JsonValue.OfList(a[..same]);
        return new PreferenceRecord(new PreferencePrompt(prompt, prompt), [AnswerOf(a, same, "chosen"), AnswerOf(b, same, "rejected")], IsPair: true);
    }

    /// <summary>The answer that begins at a message.</summary>
    public static PreferenceAnswer AnswerOf(ReadOnlySpan<JsonValue> messages, int from, string place)
    {
        RequireAnswer(messages, place);
        RequireOneQuestion(messages, from, place, "an answer is the assistant's alone");
        var answer = new List<JsonValue>();
        foreach (var message in messages[from..])
        {
            if (answer.Count > 0 && IsPlainText(message) && IsPlainText(answer[^1]))
            {
                answer[^1] = PreferenceAnswer.MessageOf("assistant", answer[^1].Find("content")?.Text + "\n\n" + message.Find("content")?.Text);
            }
            else
            {
                answer.Add(message);
            }
        }

        return new PreferenceAnswer(JsonValue.OfList([.. answer]));
    }

    private static void RequireAnswer(ReadOnlySpan<JsonValue> messages, string place)
    {
        if (PreferenceReader.RoleOf(messages[^1]) != "assistant")
        {
            throw new RecordException(place, $"the last message of `{place}` is by `{PreferenceReader.RoleOf(messages[^1])}`, and should be the assistant's answer; it is {Quote(messages[^1])}");
        }
    }

    private static void RequireOneQuestion(ReadOnlySpan<JsonValue> messages, int from, string place, string rule)
    {
        for (var i = from; i < messages.Length; i++)
        {
            if (!IsOfAnswer(messages[i]))
            {
                throw new RecordException(place, FormattableString.Invariant($"{rule}: message {i + 1} of `{place}` is by `{PreferenceReader.RoleOf(messages[i])}` and is {Quote(messages[i])}"));
            }
        }
    }

    private static bool IsOfAnswer(JsonValue message) => PreferenceReader.RoleOf(message) is "assistant" or "tool";

    private static bool IsPlainText(JsonValue message) => PreferenceReader.RoleOf(message) == "assistant" && message.Members.Length == 2;

    private static string Quote(JsonValue message) => PreferenceText.Quote((message.Find("content") is { Kind: JsonKind.Text } content ? content.Text : string.Empty).Trim());
}
