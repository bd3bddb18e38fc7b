using System.Text.Json;
using SpecLang.Runtime.Json;

namespace SpecLang.Engine.Preferences;

/// <summary>Writes what was read from JSON as JSON again: numbers as they stood, members in their order.</summary>
internal static class JsonValueWriter
{
    public static void Write(Utf8JsonWriter json, JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.Text:
                json.WriteStringValue(value.Text);
                break;
            case JsonKind.Number:
                json.WriteRawValue(value.Number, skipInputValidation: true);
                break;
            case JsonKind.Bool:
                json.WriteBooleanValue(value.Bool);
                break;
            case JsonKind.List:
                json.WriteStartArray();
                foreach (var element in value.Elements)
                {
                    Write(json, element);
                }

                json.WriteEndArray();
                break;
            case JsonKind.Object:
                json.WriteStartObject();
                foreach (var member in value.Members)
                {
                    Write(json, member.Name, member.Value);
                }

                json.WriteEndObject();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }

    public static void Write(Utf8JsonWriter json, string name, JsonValue value)
    {
        json.WritePropertyName(name);
        Write(json, value);
    }
}
