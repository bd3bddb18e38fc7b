using System.Globalization;
using System.Text;

namespace SpecLang.Runtime.Json;

/// <summary>
/// Writes values as compact JSON. Characters stay as they are wherever JSON lets them, because the result is a text that policies look into
/// (a tool call's arguments); .NET's own writer would escape emoji among others.
/// </summary>
internal static class JsonText
{
    public static void Append(StringBuilder json, JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.Null:
                json.Append("null");
                break;
            case JsonKind.Bool:
                json.Append(value.Bool ? "true" : "false");
                break;
            case JsonKind.Number:
                json.Append(value.Number);
                break;
            case JsonKind.Text:
                AppendQuoted(json, value.Text);
                break;
            case JsonKind.List:
                AppendList(json, value);
                break;
            default:
                AppendObject(json, value);
                break;
        }
    }

    private static void AppendList(StringBuilder json, JsonValue list)
    {
        var separator = '[';
        foreach (var element in list.Elements)
        {
            json.Append(separator);
            Append(json, element);
            separator = ',';
        }

        json.Append(separator == '[' ? "[]" : "]");
    }

    private static void AppendObject(StringBuilder json, JsonValue value)
    {
        var separator = '{';
        foreach (var member in value.Members)
        {
            json.Append(separator);
            AppendQuoted(json, member.Name);
            json.Append(':');
            Append(json, member.Value);
            separator = ',';
        }

        json.Append(separator == '{' ? "{}" : "}");
    }

    private static void AppendQuoted(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                < ' ' => json.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ => json.Append(unit),
            };
        }

        json.Append('"');
    }
}
