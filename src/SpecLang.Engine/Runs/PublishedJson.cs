using System.Globalization;
using System.Text.Json;
using SpecLang.Engine.Published;
using SpecLang.Runtime;

namespace SpecLang.Engine.Runs;

/// <summary>
/// Writes how a run compares with published scores, as the member <c>published</c> of a summary: <c>title</c>, <c>matched</c> (groups), <c>scores</c>, <c>without_run</c> and <c>without_scores</c> (keys).
/// A score has <c>measure</c> (whether the spec has one of its name), <c>pairs</c>, <c>tau_b</c> and its <c>interval</c> (null where there is none), <c>why_none</c>, and its <c>cells</c>: <c>key, records, published, ours</c>.
/// </summary>
internal static class PublishedJson
{
    public static void Write(Utf8JsonWriter json, PublishedComparison comparison)
    {
        json.WriteStartObject("published"u8);
        if (comparison.Title is { } title)
        {
            json.WriteString("title"u8, title);
        }

        json.WriteNumber("matched"u8, comparison.Matched);
        json.WriteStartObject("scores"u8);
        foreach (var score in comparison.Scores)
        {
            Write(json, score);
        }

        json.WriteEndObject();
        WriteKeys(json, "without_run"u8, comparison.WithoutRun);
        WriteKeys(json, "without_scores"u8, comparison.WithoutScores);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ComparedScore score)
    {
        json.WriteStartObject(score.Name);
        json.WriteBoolean("measure"u8, score.HasMeasure);
        json.WriteNumber("pairs"u8, score.Pairs);
        WriteNumber(json, "tau_b"u8, score.Correlation);
        if (score.Interval is { } interval)
        {
            json.WritePropertyName("interval"u8);
            json.WriteRawValue(string.Create(CultureInfo.InvariantCulture, $"[{Math.Round(interval.Low, 6)}, {Math.Round(interval.High, 6)}]"));
        }
        else
        {
            json.WriteNull("interval"u8);
        }

        if (score.WhyNone is { } reason)
        {
            json.WriteString("why_none"u8, reason);
        }

        json.WriteStartArray("cells"u8);
        foreach (var cell in score.Cells)
        {
            json.WriteStartObject();
            WriteKey(json, "key"u8, cell.Key);
            json.WriteNumber("records"u8, cell.Records);
            WriteNumber(json, "published"u8, cell.Published);
            WriteNumber(json, "ours"u8, cell.Ours);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, ReadOnlySpan<byte> name, double? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, Math.Round(known, 6, MidpointRounding.ToEven));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteKeys(Utf8JsonWriter json, ReadOnlySpan<byte> name, ValueList<ValueList<string>> keys)
    {
        json.WriteStartArray(name);
        foreach (var key in keys)
        {
            json.WriteStartArray();
            WriteTexts(json, key);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteKey(Utf8JsonWriter json, ReadOnlySpan<byte> name, ValueList<string> key)
    {
        json.WriteStartArray(name);
        WriteTexts(json, key);
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, ValueList<string> texts)
    {
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }
    }
}
