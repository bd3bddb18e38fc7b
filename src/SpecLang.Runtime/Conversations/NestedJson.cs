using System.Text;
using SpecLang.Runtime.Json;

namespace SpecLang.Runtime.Conversations;

/// <summary>JSON inside a text, as tools' arguments are often given.</summary>
internal static class NestedJson
{
    /// <summary>The object or list that the text holds; null where it holds none.</summary>
    public static JsonValue? Read(JsonValue text) => text.Readings.Nested(text, static owner =>
        owner.Text.AsSpan().TrimStart() is ['{' or '[', ..] && JsonValueReader.TryRead(Encoding.UTF8.GetBytes(owner.Text), out var value, out _)
            ? value
            : null);
}
