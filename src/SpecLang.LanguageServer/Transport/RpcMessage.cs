using System.Text.Json;

namespace SpecLang.LanguageServer.Transport;

/// <summary>A message as it came in: a request, a notification or an answer.</summary>
/// <param name="Id">The id as JSON; null for a notification.</param>
/// <param name="Method">What is asked; null for an answer.</param>
/// <param name="Params">With what.</param>
/// <param name="Result">The answer.</param>
/// <param name="Error">What went wrong with what was asked.</param>
internal readonly record struct RpcMessage(string? Id, string? Method, JsonElement Params, JsonElement Result, JsonElement Error)
{
    /// <summary>Reads a message.</summary>
    /// <returns>Null where the JSON is no message.</returns>
    public static RpcMessage? Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        string? id = null;
        string? method = null;
        JsonElement parameters = default, result = default, error = default;
        foreach (var member in root.EnumerateObject())
        {
            switch (member.Name)
            {
                case "id" when member.Value.ValueKind is JsonValueKind.Number or JsonValueKind.String:
                    id = member.Value.GetRawText();
                    break;
                case "method" when member.Value.ValueKind == JsonValueKind.String:
                    method = member.Value.GetString();
                    break;
                case "params":
                    parameters = member.Value;
                    break;
                case "result":
                    result = member.Value;
                    break;
                case "error":
                    error = member.Value;
                    break;
                default:
                    break;
            }
        }

        return method is null && id is null ? null : new RpcMessage(id, method, parameters, result, error);
    }
}
