using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Conversations;

/// <summary>Reads a tool call of any form into <c>{name, arguments, id}</c>, the arguments as JSON text.</summary>
internal static class ToolCall
{
    private static readonly string[] ArgumentNames = ["arguments", "args", "input", "parameters"];

    public static JsonValue Read(JsonValue call, string path)
    {
        if (call.Kind is not JsonKind.Object)
        {
            throw NoName(path);
        }

        var function = call.Find("function", path) is { Kind: JsonKind.Object } wrapped ? wrapped : call;
        if (function.Find("name", path) is not { Kind: JsonKind.Text } name)
        {
            throw NoName(path);
        }

        var members = new List<JsonMember> { new("name", name), new("arguments", JsonValue.OfText(ReadArguments(function, path))) };
        if (call.Find("id", path) is { IsNull: false } id)
        {
            members.Add(new JsonMember("id", id));
        }

        return JsonValue.OfObject([.. members]);
    }

    private static string ReadArguments(JsonValue function, string path)
    {
        foreach (var name in ArgumentNames)
        {
            if (function.Find(name, path) is { IsNull: false } arguments)
            {
                return arguments.Kind is JsonKind.Text ? arguments.Text : arguments.ToJson();
            }
        }

        return "";
    }

    private static RecordException NoName(string path) => new(path, $"the tool call {RecordPath.Quote(path)} has no name");
}
