using System.Text.Encodings.Web;
using System.Text.Json;
using SpecLang.Runtime;
using SpecLang.Runtime.Wire;
using System.Text;

namespace SpecLang.Engine.Reports.Pages;

/// <summary>What a page's script reads, as JSON that can stand in a page: everything but letters, digits and plain signs of ASCII is an escape, so that no text ends the element it stands in.</summary>
internal static class PageData
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    public static string Write(Report report)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("constitution"u8, report.Constitution.Name);
            json.WriteString("version"u8, report.Constitution.Version);
            json.WriteStartArray("scores"u8);
            foreach (var score in report.Summary.Scores)
            {
                json.WriteStartArray();
                foreach (var histogram in score.ByDecision)
                {
                    json.WriteStartArray();
                    foreach (var count in histogram.Bins)
                    {
                        json.WriteNumberValue(count);
                    }

                    json.WriteEndArray();
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteStartArray("records"u8);
            foreach (var record in report.Records)
            {
                Write(json, record);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter json, ReportRecord record)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, record.Id);
        json.WriteString("file"u8, record.File);
        json.WriteNumber("line"u8, record.Line);
        json.WriteString("decision"u8, WireNames.Of(record.Decision));
        json.WriteString("leading"u8, record.Leading);
        json.WriteString("group"u8, RateText.Key(record.Group));
        WriteTexts(json, "reasons"u8, RecordSection.WordsOf(record.Reasons));
        WriteTexts(json, "principles"u8, record.Principles.Select(p => p.Name));
        WriteTexts(json, "violated"u8, record.Principles.Where(p => p.Outcome == Outcome.Violates).Select(p => p.Name));
        json.WriteNumber("gravity"u8, record.Principles.Where(p => p.Outcome == Outcome.Violates).Sum(p => Math.Pow(1000, (int)p.Severity)));
        json.WriteNumber("nearest"u8, record.Nearest ?? 2);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
