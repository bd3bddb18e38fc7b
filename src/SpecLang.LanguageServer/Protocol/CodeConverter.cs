using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>Codes of diagnostics: this server's are texts, those of others may be numbers.</summary>
internal sealed class CodeConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }

        using var value = JsonDocument.ParseValue(ref reader);
        return value.RootElement.GetRawText();
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
