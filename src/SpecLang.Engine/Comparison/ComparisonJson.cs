using System.Buffers;
using System.Text.Json;
using SpecLang.Compiler.Comparison;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Comparison;

/// <summary>
/// Writes a comparison as one JSON document: <c>before, now, changes_meaning, general, principles</c> (each with <c>name, change, relation, details, file, line</c>) and, where there is data, <c>data</c>
/// with <c>records, unreadable, differing, flipped, decisions, outcomes, flips</c>.
/// </summary>
public static class ComparisonJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = SafeJsonEncoder.Instance, Indented = true, NewLine = "\n" };

    /// <param name="output">Takes the document.</param>
    /// <param name="spec">What changed of the spec.</param>
    /// <param name="data">What changed of the verdicts; null where there is no data.</param>
    public static void Write(IBufferWriter<byte> output, SpecComparison spec, DataComparison? data)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(spec);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("before"u8, spec.Before);
        json.WriteString("now"u8, spec.Now);
        json.WriteBoolean("changes_meaning"u8, spec.ChangesMeaning);
        WriteTexts(json, "general"u8, spec.General);
        json.WriteStartArray("principles"u8);
        foreach (var change in spec.Changes)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, change.Name);
            json.WriteString("change"u8, change.Kind.ToString().ToLowerInvariant());
            json.WriteString("relation"u8, change.Relation == PrincipleRelation.Unknown ? "unknown" : change.Relation.ToString().ToLowerInvariant());
            WriteTexts(json, "details"u8, change.Details);
            json.WriteString("file"u8, change.File);
            json.WriteNumber("line"u8, change.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (data is not null)
        {
            Write(json, data);
        }

        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, DataComparison data)
    {
        json.WriteStartObject("data"u8);
        json.WriteNumber("records"u8, data.Records);
        json.WriteNumber("unreadable"u8, data.Unreadable);
        json.WriteNumber("differing"u8, data.Differing);
        json.WriteNumber("flipped"u8, data.Flipped);
        json.WriteStartArray("decisions"u8);
        foreach (var (before, now, count) in data.Decisions)
        {
            json.WriteStartObject();
            json.WriteString("before"u8, WireNames.Of(before));
            json.WriteString("now"u8, WireNames.Of(now));
            json.WriteNumber("records"u8, count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("outcomes"u8);
        foreach (var (flip, count, ids) in data.Outcomes)
        {
            json.WriteStartObject();
            Write(json, flip);
            json.WriteNumber("records"u8, count);
            WriteTexts(json, "first"u8, ids);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("flips"u8);
        foreach (var flip in data.Flips)
        {
            Write(json, flip);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RecordFlip flip)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, flip.Id);
        json.WriteString("file"u8, flip.File);
        json.WriteNumber("line"u8, flip.Line);
        json.WriteString("before"u8, WireNames.Of(flip.Before));
        json.WriteString("now"u8, WireNames.Of(flip.Now));
        json.WriteStartArray("principles"u8);
        foreach (var principle in flip.Principles)
        {
            json.WriteStartObject();
            Write(json, principle);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (flip.Why is not null)
        {
            json.WriteString("why"u8, flip.Why);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, OutcomeFlip flip)
    {
        json.WriteString("principle"u8, flip.Principle);
        json.WriteString("outcome_before"u8, flip.Before);
        json.WriteString("outcome_now"u8, flip.Now);
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
