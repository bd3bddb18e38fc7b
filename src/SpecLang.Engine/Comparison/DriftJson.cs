using System.Buffers;
using System.Text.Json;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Comparison;

/// <summary>
/// Writes what drifted as one JSON document: <c>constitution, records_before, records_now, drift, rates</c> (each <c>subject, before, now, probability, differs</c>; a rate is <c>[hits, records]</c>),
/// <c>scores</c> (<c>call, psi, by_chance, differs</c>), <c>missing</c> and <c>expectations</c> (<c>monitor, expect, value, holds, note</c>). What there are too few records for is null.
/// </summary>
public static class DriftJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = SafeJsonEncoder.Instance, Indented = true, NewLine = "\n" };

    public static void Write(IBufferWriter<byte> output, DriftReport report)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("constitution"u8, report.Current.Constitution);
        json.WriteNumber("records_before"u8, report.Baseline.Records);
        json.WriteNumber("records_now"u8, report.Current.Records);
        json.WriteBoolean("drift"u8, report.HasDrift);
        json.WriteStartArray("rates"u8);
        foreach (var rate in report.Rates)
        {
            json.WriteStartObject();
            json.WriteString("subject"u8, rate.Subject);
            Write(json, "before"u8, rate.Before);
            Write(json, "now"u8, rate.Now);
            Write(json, "probability"u8, rate.Probability);
            json.WriteBoolean("differs"u8, rate.IsSignificant);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("scores"u8);
        foreach (var score in report.Scores)
        {
            json.WriteStartObject();
            json.WriteString("call"u8, score.Call);
            Write(json, "psi"u8, score.Stability?.Value);
            Write(json, "by_chance"u8, score.Stability?.ByChance);
            json.WriteBoolean("differs"u8, score.IsSignificant);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("missing"u8);
        report.Missing.ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
        WriteExpectations(json, report);
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void WriteExpectations(Utf8JsonWriter json, DriftReport report)
    {
        json.WriteStartArray("expectations"u8);
        foreach (var expectation in report.Expectations)
        {
            json.WriteStartObject();
            json.WriteString("monitor"u8, expectation.Monitor);
            json.WriteString("expect"u8, expectation.Text);
            Write(json, "value"u8, expectation.Value);
            if (expectation.Holds is { } holds)
            {
                json.WriteBoolean("holds"u8, holds);
            }
            else
            {
                json.WriteNull("holds"u8);
            }

            json.WriteString("note"u8, expectation.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, Rate rate)
    {
        json.WriteStartArray(name);
        json.WriteNumberValue(rate.Hits);
        json.WriteNumberValue(rate.Records);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, double? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, Math.Round(known, 6));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
