using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Conversations;

/// <summary>
/// Makes the records of <c>record … per assistant message</c>: for each of the assistant's messages the document's other members, and
/// <c>prompt</c> (the last user text before it), <c>response</c> (its own text), <c>tool_calls</c> (its own), <c>system</c> (the system and developer texts before it,
/// joined by a line break), <c>before</c> (all messages before it), <c>turn</c> (from 1) and <c>messages</c> (up to and with it).
/// What there is none of is absent: <c>prompt</c>, <c>system</c>, <c>tool_calls</c>.
/// </summary>
public static class TurnExpander
{
    private static readonly FrozenSet<string> TurnMembers =
        new[] { "prompt", "response", "tool_calls", "system", "before", "turn", "messages" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The records of a conversation.</summary>
    /// <param name="document">The record as it was read, in any chat form.</param>
    /// <param name="id">The record's id.</param>
    /// <returns>The turns in order, made one by one; none where the assistant says nothing.</returns>
    /// <exception cref="RecordException">The document is no conversation, or one that cannot be read.</exception>
    public static IEnumerable<TurnRecord> Expand(JsonValue document, string id)
    {
        var conversation = Conversation.Read(document)
            ?? throw ConversationProblem.Of(document);
        return Expand(conversation, OtherMembers(conversation), id);
    }

    private static IEnumerable<TurnRecord> Expand(JsonValue conversation, List<JsonMember> others, string id)
    {
        var messages = Conversation.MessagesOf(conversation);
        JsonValue? prompt = null;
        var instructions = new StringBuilder();
        string? system = null;
        var turn = 0;
        for (var i = 0; i < messages.Elements.Length; i++)
        {
            var message = messages.Elements[i];
            var content = message.Find("content") ?? JsonValue.OfText("");
            switch (message.Find("role")?.Text)
            {
                case "user":
                    prompt = content;
                    break;
                case "system" or "developer":
                    instructions.Append(instructions.Length == 0 ? "" : "\n").Append(content.Text);
                    system = null;
                    break;
                case "assistant":
                    turn++;
                    system ??= instructions.ToString();
                    yield return new TurnRecord(
                        string.Create(CultureInfo.InvariantCulture, $"{id}/{turn}"),
                        TurnOf(messages, i, [.. others, .. OwnMembers(message, content, prompt, system, turn)]));
                    break;
            }
        }
    }

    private static JsonValue TurnOf(JsonValue messages, int index, List<JsonMember> members)
    {
        members.Add(new JsonMember("before", messages.Prefix(index)));
        return Conversation.Canonical(members, messages.Prefix(index + 1));
    }

    private static IEnumerable<JsonMember> OwnMembers(JsonValue message, JsonValue response, JsonValue? prompt, string system, int turn)
    {
        if (prompt is not null)
        {
            yield return new JsonMember("prompt", prompt);
        }

        yield return new JsonMember("response", response);
        if (message.Find("tool_calls") is { } calls)
        {
            yield return new JsonMember("tool_calls", calls);
        }

        if (system.Length > 0)
        {
            yield return new JsonMember("system", JsonValue.OfText(system));
        }

        yield return new JsonMember("turn", JsonValue.OfNumber(turn));
    }

    private static List<JsonMember> OtherMembers(JsonValue conversation)
    {
        var others = new List<JsonMember>();
        foreach (var member in conversation.Members)
        {
            if (!TurnMembers.Contains(member.Name))
            {
                others.Add(member);
            }
        }

        return others;
    }
}
