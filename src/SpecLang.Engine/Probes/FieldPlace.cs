using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using SpecLang.Runtime.Conversations;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Probes;

/// <summary>A place of a record that a text can be put into: a member, or the content of one message of a conversation.</summary>
internal abstract partial record FieldPlace
{
    /// <summary>All that a conversation's system and developer messages say together: the field <c>system</c> of a turn.</summary>
    public const string AllInstructions = "messages[role=system]";

    private FieldPlace()
    {
    }

    /// <summary>The place that a path names; null where nothing can be put there.</summary>
    public static FieldPlace? Of(string path)
    {
        if (string.Equals(path, AllInstructions, StringComparison.Ordinal))
        {
            return new Instructions();
        }

        if (Messages().Match(path) is { Success: true } message)
        {
            return int.TryParse(message.Groups["index"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index)
                ? new Message(message.Groups["role"].Value, index)
                : null;
        }

        return Members().IsMatch(path) ? new Member([.. path.Split('.')]) : null;
    }

    /// <summary>The record with a text in this place; null where it has no such place.</summary>
    public abstract JsonValue? Put(JsonValue record, string text);

    [GeneratedRegex(@"\Amessages\[role=""?(?<role>\w+)""?\]\[(?<index>-?\d{1,6})\]\.content\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Messages();

    [GeneratedRegex(@"\A[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}_][\p{L}\p{N}_]*)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Members();

    /// <summary>A member, or a member of one.</summary>
    public sealed record Member(ImmutableArray<string> Names) : FieldPlace
    {
        public override JsonValue? Put(JsonValue record, string text) => Put(record, Names.AsSpan(), text);

        private static JsonValue? Put(JsonValue value, ReadOnlySpan<string> names, string text)
        {
            if (value.Kind != JsonKind.Object)
            {
                return null;
            }

            var members = new List<JsonMember>();
            var isThere = false;
            foreach (var member in value.Members)
            {
                if (!string.Equals(member.Name, names[0], StringComparison.Ordinal))
                {
                    members.Add(member);
                }
                else if (!isThere)
                {
                    isThere = true;
                    var inner = names.Length == 1 ? JsonValue.OfText(text) : Put(member.Value, names[1..], text);
                    if (inner is null)
                    {
                        return null;
                    }

                    members.Add(member with { Value = inner });
                }
            }

            if (!isThere)
            {
                if (names.Length > 1)
                {
                    return null;
                }

                members.Add(new JsonMember(names[0], JsonValue.OfText(text)));
            }

            return JsonValue.OfObject([.. members]);
        }
    }

    /// <summary>The content of a message with this role, from the first (0) or the last (-1) on.</summary>
    public sealed record Message(string Role, int Index) : FieldPlace
    {
        public override JsonValue? Put(JsonValue record, string text)
        {
            if (Conversation.Read(record) is not { } conversation)
            {
                return null;
            }

            var messages = ConversationMessages.Of(conversation);
            var places = messages.Index().Where(m => m.Item.Find("role") is { Kind: JsonKind.Text } role && string.Equals(role.Text, Role, StringComparison.Ordinal)).Select(m => m.Index).ToList();
            var at = Index < 0 ? places.Count + Index : Index;
            if (at < 0 || at >= places.Count)
            {
                return null;
            }

            messages[places[at]] = new Member(["content"]).Put(messages[places[at]], text) ?? messages[places[at]];
            return ConversationMessages.With(conversation, messages);
        }
    }

    /// <summary>One system message in the place of all, before everything else; none where there is nothing to say.</summary>
    public sealed record Instructions : FieldPlace
    {
        public override JsonValue? Put(JsonValue record, string text)
        {
            if (Conversation.Read(record) is not { } conversation)
            {
                return null;
            }

            var others = ConversationMessages.Of(conversation).Where(m => m.Find("role") is not { Kind: JsonKind.Text, Text: "system" or "developer" });
            return ConversationMessages.With(conversation, text.Length == 0 ? [.. others] : [ConversationMessages.Message("system", text), .. others]);
        }
    }
}
