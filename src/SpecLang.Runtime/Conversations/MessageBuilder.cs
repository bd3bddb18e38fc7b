using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Conversations;

/// <summary>Collects one canonical message.</summary>
internal sealed class MessageBuilder(string role)
{
    private readonly List<string> texts = [];
    private readonly List<string> thinking = [];
    private readonly List<JsonValue> calls = [];
    private readonly List<JsonMember> others = [];

    /// <summary>Whether a tool's result has been taken out of the message: then nothing is left of it if nothing else follows.</summary>
    public bool HasBeenSplit { get; set; }

    public void AddText(string? text)
    {
        if (text is not null)
        {
            texts.Add(text);
        }
    }

    public void AddThinking(string? text)
    {
        if (text is not null)
        {
            thinking.Add(text);
        }
    }

    public void AddCall(JsonValue call) => calls.Add(call);

    public void AddOther(JsonMember member) => others.Add(member);

    /// <summary>Writes down what has been collected, and begins anew with the same role.</summary>
    public void AddTo(List<JsonValue> messages, bool onlyIfNotEmpty = false)
    {
        if ((onlyIfNotEmpty || HasBeenSplit) && texts.Count == 0 && calls.Count == 0 && thinking.Count == 0)
        {
            return;
        }

        var members = new List<JsonMember>
        {
            new("role", JsonValue.OfText(role)),
            new("content", JsonValue.OfText(string.Join('\n', texts))),
        };
        if (calls.Count > 0)
        {
            members.Add(new JsonMember("tool_calls", JsonValue.OfList([.. calls])));
        }

        if (thinking.Count > 0)
        {
            members.Add(new JsonMember("thinking", JsonValue.OfText(string.Join('\n', thinking))));
            others.RemoveAll(static member => member.Name == "thinking");
        }

        members.AddRange(others);
        messages.Add(JsonValue.OfObject([.. members]));
        texts.Clear();
        thinking.Clear();
        calls.Clear();
    }
}
