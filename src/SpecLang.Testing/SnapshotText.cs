using System.Buffers;
using System.Text.Json;
using SpecLang.Runtime;
using SpecLang.Runtime.Wire;

namespace SpecLang.Testing;

/// <summary>
/// Writes snapshots as JSON lines: first the constitution with what it says of all its principles, then a line a principle with its clauses, then a line
/// a record. A principle of which there is only an outcome to say stands as <c>"P":"complies"</c>; else as an object with <c>outcome, escalates, severity,
/// evidence</c>. Equal snapshots give equal bytes.
/// </summary>
public static class SnapshotText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = SafeJsonEncoder.Instance };

    public static void Write(IBufferWriter<byte> output, Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(snapshot);
        using var json = new Utf8JsonWriter(output, Options);
        Line(json, output, () =>
        {
            json.WriteString("constitution"u8, snapshot.Constitution);
            WriteTexts(json, snapshot.Rules);
        });
        foreach (var principle in snapshot.Principles)
        {
            Line(json, output, () => Write(json, principle));
        }

        foreach (var verdict in snapshot.Verdicts)
        {
            Line(json, output, () => Write(json, verdict));
        }
    }

    private static void Line(Utf8JsonWriter json, IBufferWriter<byte> output, Action write)
    {
        json.Reset();
        json.WriteStartObject();
        write();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, KeptPrinciple principle)
    {
        json.WriteString("principle"u8, principle.Name);
        WriteTexts(json, principle.Rules);
        if (principle.Reads.Count == 0)
        {
            return;
        }

        json.WriteStartObject("reads"u8);
        foreach (var read in principle.Reads)
        {
            json.WriteString(read.Name, read.Fingerprint);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, KeptVerdict verdict)
    {
        json.WriteString("id"u8, verdict.Id);
        json.WriteString("decision"u8, WireNames.Of(verdict.Decision));
        if (verdict.Leading is not null)
        {
            json.WriteString("leading"u8, verdict.Leading);
        }

        json.WriteStartObject("principles"u8);
        foreach (var outcome in verdict.Principles)
        {
            if (outcome is { Escalates: false, Severity: null, Evidence.Count: 0 })
            {
                json.WriteString(outcome.Principle, WireNames.Of(outcome.Outcome));
            }
            else
            {
                Write(json, outcome);
            }
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, KeptOutcome outcome)
    {
        json.WriteStartObject(outcome.Principle);
        json.WriteString("outcome"u8, WireNames.Of(outcome.Outcome));
        if (outcome.Escalates)
        {
            json.WriteBoolean("escalates"u8, value: true);
        }

        if (outcome.Severity is { } severity)
        {
            json.WriteString("severity"u8, WireNames.Of(severity));
        }

        if (outcome.Evidence.Count > 0)
        {
            json.WriteStartArray("evidence"u8);
            foreach (var evidence in outcome.Evidence)
            {
                Write(json, evidence);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject();
        json.WriteString("field"u8, evidence.Field);
        if (!evidence.IsElement)
        {
            json.WriteNumber("start"u8, evidence.Start);
            json.WriteNumber("length"u8, evidence.Length);
            json.WriteString("matcher"u8, evidence.Matcher);
        }

        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, ValueList<string> texts)
    {
        json.WriteStartArray("rules"u8);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
