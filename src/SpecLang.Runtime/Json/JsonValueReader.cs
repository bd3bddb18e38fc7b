using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace SpecLang.Runtime.Json;

/// <summary>
/// Reads one JSON value (RFC 8259: no comments, no trailing commas; a leading byte order mark is allowed).
/// A lone surrogate written as an escape reads as U+FFFD; bytes that are no UTF-8 are an error.
/// </summary>
public static class JsonValueReader
{
    /// <summary>How many lists and objects may stand inside one another.</summary>
    public const int MaxDepth = 64;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth + 1 };

    /// <summary>Reads one value, and nothing but white space after it.</summary>
    /// <exception cref="RecordException">The bytes are no JSON, are nested too deeply, or hold more than one value.</exception>
    public static JsonValue Read(ReadOnlySpan<byte> utf8, JsonReadStatistics? statistics = null) =>
        TryRead(utf8, out var value, out var error, statistics) ? value : throw error;

    /// <summary>Reads one value; what is wrong with it comes back as data.</summary>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out JsonValue? value,
        [NotNullWhen(false)] out RecordException? error,
        JsonReadStatistics? statistics = null)
    {
        value = null;
        if (utf8.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        if (!Utf8.IsValid(utf8))
        {
            error = new RecordException($"the record is no UTF-8 {JsonPlace.OfInvalidUtf8(utf8).Describe()}");
            return false;
        }

        try
        {
            var loneSurrogates = 0;
            var reader = new Utf8JsonReader(utf8, Options);
            reader.Read();
            value = ReadValue(ref reader, ref loneSurrogates, out var isTooDeep);
            if (isTooDeep || value is null)
            {
                value = null;
                error = new RecordException($"the record is nested more than {MaxDepth} deep");
                return false;
            }

            reader.Read();
            statistics?.AddTextsWithLoneSurrogates(loneSurrogates);
            error = null;
            return true;
        }
        catch (JsonException exception)
        {
            value = null;
            error = SyntaxError(utf8, exception);
            return false;
        }
    }

    private static RecordException SyntaxError(ReadOnlySpan<byte> utf8, JsonException exception)
    {
        if (utf8.Trim(" \t\r\n"u8).IsEmpty)
        {
            return new RecordException("the record is no JSON: it is empty");
        }

        var place = JsonPlace.OfSyntaxError(utf8, exception);
        var what = place.Rune is { } rune ? $"unexpected {RecordPath.Quote(rune)}" : "it ends too early";
        return new RecordException($"the record is no JSON: {what} {place.Describe()}");
    }

    private static JsonValue? ReadValue(ref Utf8JsonReader reader, ref int loneSurrogates, out bool isTooDeep)
    {
        isTooDeep = false;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth >= MaxDepth:
                isTooDeep = true;
                return null;
            case JsonTokenType.StartObject:
                return ReadObject(ref reader, ref loneSurrogates, out isTooDeep);
            case JsonTokenType.StartArray:
                return ReadList(ref reader, ref loneSurrogates, out isTooDeep);
            case JsonTokenType.String:
                return JsonValue.OfText(ReadText(ref reader, ref loneSurrogates));
            case JsonTokenType.Number:
                return JsonValue.OfNumber(Encoding.UTF8.GetString(reader.ValueSpan));
            case JsonTokenType.True:
                return JsonValue.True;
            case JsonTokenType.False:
                return JsonValue.False;
            default:
                return JsonValue.Null;
        }
    }

    private static JsonValue? ReadObject(ref Utf8JsonReader reader, ref int loneSurrogates, out bool isTooDeep)
    {
        isTooDeep = false;
        var members = new List<JsonMember>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
        {
            var name = ReadText(ref reader, ref loneSurrogates);
            reader.Read();
            if (ReadValue(ref reader, ref loneSurrogates, out isTooDeep) is not { } value)
            {
                return null;
            }

            members.Add(new JsonMember(name, value));
        }

        return JsonValue.OfObject(CollectionsMarshal.AsSpan(members));
    }

    private static JsonValue? ReadList(ref Utf8JsonReader reader, ref int loneSurrogates, out bool isTooDeep)
    {
        isTooDeep = false;
        var elements = new List<JsonValue>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (ReadValue(ref reader, ref loneSurrogates, out isTooDeep) is not { } value)
            {
                return null;
            }

            elements.Add(value);
        }

        return JsonValue.OfList(CollectionsMarshal.AsSpan(elements));
    }

    private static string ReadText(ref Utf8JsonReader reader, ref int loneSurrogates)
    {
        if (!reader.ValueIsEscaped)
        {
            return Encoding.UTF8.GetString(reader.ValueSpan);
        }

        var text = JsonTextDecoder.Decode(reader.ValueSpan, out var hadLoneSurrogate);
        loneSurrogates += hadLoneSurrogate ? 1 : 0;
        return text;
    }
}
