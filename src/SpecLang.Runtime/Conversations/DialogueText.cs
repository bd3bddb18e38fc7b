using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Conversations;

/// <summary>
/// "Human: … Assistant: …" text. It begins with a speaker's name and a colon, perhaps after a "System: …". Where any later speaker follows a blank
/// line, only names after a blank line count, so that a message may quote a dialogue; else every line that begins with a name counts. Contents are
/// trimmed. "User:" stands for "Human:" throughout where it comes first.
/// </summary>
internal static class DialogueText
{
    private const string System = "System:";
    private const string Assistant = "Assistant:";

    /// <summary>The messages; null where the text is no dialogue.</summary>
    public static JsonValue? Read(string text)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var human = text.AsSpan(start).StartsWith("User:", StringComparison.Ordinal) ? "User:" : "Human:";
        var hasSystem = text.AsSpan(start).StartsWith(System, StringComparison.Ordinal);
        if (!hasSystem && SpeakerAt(text, start, human) is null)
        {
            return null;
        }

        var first = (Start: start, Name: hasSystem ? System : SpeakerAt(text, start, human) ?? human);
        var markers = FindMarkers(text, start + first.Name.Length, hasSystem, ref human);
        if (hasSystem && markers.Count == 0)
        {
            return null;
        }

        markers.Insert(0, first);
        var messages = new JsonValue[markers.Count];
        for (var i = 0; i < messages.Length; i++)
        {
            var from = markers[i].Start + markers[i].Name.Length;
            var to = i + 1 < markers.Count ? markers[i + 1].Start : text.Length;
            var role = markers[i].Name switch { System => "system", Assistant => "assistant", _ => "user" };
            messages[i] = JsonValue.OfObject(
                new JsonMember("role", JsonValue.OfText(role)),
                new JsonMember("content", JsonValue.OfText(text[from..to].Trim())));
        }

        return JsonValue.OfList(messages);
    }

    private static List<(int Start, string Name)> FindMarkers(string text, int from, bool humanIsOpen, ref string human)
    {
        var all = new List<(int Start, string Name)>();
        var afterBlankLine = new List<(int Start, string Name)>();
        for (var line = text.IndexOf('\n', from); line >= 0; line = text.IndexOf('\n', line + 1))
        {
            if (humanIsOpen && all.Count == 0 && text.AsSpan(line + 1).StartsWith("User:", StringComparison.Ordinal))
            {
                human = "User:";
            }

            if (SpeakerAt(text, line + 1, human) is { } name)
            {
                all.Add((line + 1, name));
                if (text.AsSpan(0, line).TrimEnd(" \t\r") is [.., '\n'])
                {
                    afterBlankLine.Add((line + 1, name));
                }
            }
        }

        return afterBlankLine.Count > 0 ? afterBlankLine : all;
    }

    private static string? SpeakerAt(string text, int index, string human)
    {
        var rest = text.AsSpan(index);
        return rest.StartsWith(human, StringComparison.Ordinal) ? human : rest.StartsWith(Assistant, StringComparison.Ordinal) ? Assistant : null;
    }
}
