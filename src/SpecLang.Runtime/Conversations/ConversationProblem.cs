using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Conversations;

/// <summary>Says of a value that is no conversation what in it was the first thing that no chat form has.</summary>
internal static class ConversationProblem
{
    private const int ShownCharacters = 40;
    private const int ShownMembers = 6;

    /// <summary>The exception for such a value, with the place of what was not understood.</summary>
    public static RecordException Of(JsonValue document)
    {
        var (place, problem) = Find(document, "");
        var message = "the record is no conversation: " + (place.Length == 0 ? "it " : $"`{place}` ") + problem;
        return place.Length == 0 ? new RecordException(message) : new RecordException(place, message);
    }

    private static (string Place, string Problem) Find(JsonValue value, string place) => value.Kind switch
    {
        JsonKind.Object when place.Length == 0 => OfDocument(value),
        JsonKind.List => OfList(value, place),
        JsonKind.Text => (place, $"begins with `{Shown(value.Text.TrimStart())}`, and a dialogue begins with `Human:`"),
        _ => (place, "is " + Described(value) + ", and no list of messages"),
    };

    private static (string Place, string Problem) OfDocument(JsonValue document)
    {
        foreach (var name in Conversation.MessageMembers)
        {
            if (document.Find(name) is { } member)
            {
                return Find(member, name);
            }
        }

        return ("", "has " + NamesOf(document) + ", and none of `messages`, `contents` and `conversations`");
    }

    private static (string Place, string Problem) OfList(JsonValue list, string place)
    {
        if (list.Elements.IsEmpty)
        {
            return (place, "is an empty list");
        }

        var first = list.Elements[0];
        return first.Kind is JsonKind.Object
            ? (place + "[0]", "has " + NamesOf(first) + ", and no `role`")
            : (place + "[0]", "is " + Described(first) + ", and no message with a `role`");
    }

    private static string NamesOf(JsonValue value)
    {
        var names = new List<string>();
        foreach (var member in value.Members)
        {
            if (!names.Contains(member.Name, StringComparer.Ordinal))
            {
                names.Add(member.Name);
            }
        }

        return names.Count == 0 ? "no members" : string.Join(", ", names.Take(ShownMembers).Select(n => "`" + Shown(n) + "`")) + (names.Count > ShownMembers ? ", …" : "");
    }

    private static string Described(JsonValue value) => value.Kind switch
    {
        JsonKind.Object => "an object",
        JsonKind.List => "a list",
        JsonKind.Text => "a text",
        JsonKind.Number => "a number",
        JsonKind.Null => "null",
        _ => "a truth value",
    };

    private static string Shown(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= ShownCharacters)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[ShownCharacters - 1]) ? ShownCharacters - 1 : ShownCharacters;
        return line[..end] + "…";
    }
}
