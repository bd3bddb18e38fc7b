using System.Buffers;
using System.Text.Json;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Reports;

/// <summary>What the JSON documents of reports have in common: an object that ends with a line break, texts that no terminal obeys, null for what there is too little of.</summary>
internal static class JsonDocumentText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = SafeJsonEncoder.Instance, Indented = true, NewLine = "\n" };

    /// <summary>A document of one list.</summary>
    public static void Write<T>(IBufferWriter<byte> output, ReadOnlySpan<byte> list, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(items);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteStartArray(list);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    public static void WriteTexts(Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
