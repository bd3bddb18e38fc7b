using System.Collections.Frozen;
using SpecLang.Runtime.Conversations;
using SpecLang.Runtime.Input;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Preferences;

/// <summary>
/// The records that a constitution over answers judges, one an answer: what a turn of a conversation gives (<see cref="TurnExpander"/>: <c>prompt</c>, <c>response</c>, <c>system</c>, <c>before</c>, <c>turn</c>,
/// <c>messages</c>), and the other members of the preference record.
/// </summary>
internal static class AnswerRecords
{
    /// <summary>Members of the data that are no fields of an answer.</summary>
    private static readonly FrozenSet<string> OwnMembers =
        new[] { "prompt", "chosen", "rejected", "responses", "response", "messages", PreferenceNames.Human, PreferenceNames.Curation, PreferenceNames.Ranking }.ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<RecordValue> Of(RecordValue source, PreferenceRecord record)
    {
        var others = OthersOf(source.Value ?? throw new InvalidOperationException("The record can't be read."));
        foreach (var answer in record.Answers)
        {
            var messages = JsonValue.OfList([.. record.Prompt.Messages.Elements, .. answer.Messages.Elements]);
            var conversation = JsonValue.OfObject([.. others, new JsonMember("messages", messages)]);
            yield return source with { Value = TurnExpander.Expand(conversation, source.Id ?? string.Empty).Last().Value };
        }
    }

    /// <summary>The members that say something of the record, and are no part of the preference.</summary>
    public static IReadOnlyList<JsonMember> OthersOf(JsonValue record)
    {
        var others = new List<JsonMember>();
        foreach (var member in record.Members)
        {
            if (!OwnMembers.Contains(member.Name))
            {
                others.Add(member);
            }
        }

        return others;
    }
}
