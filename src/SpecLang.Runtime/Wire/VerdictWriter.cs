using System.Buffers;
using System.Text.Json;

namespace SpecLang.Runtime.Wire;

/// <summary>
/// Writes verdicts as JSON lines in UTF-8, each with a line feed at its end. Members stand always in the order
/// <c>id, constitution, version, decision, leading, principles, scores, measures</c>, and within a principle
/// <c>outcome, escalates, severity, margin, message, evidence</c>. Left out are <c>version</c>, <c>leading</c>, <c>margin</c> and <c>message</c> where there is none,
/// <c>escalates</c> where false, <c>evidence</c> and <c>measures</c> where empty; <c>principles</c> and <c>scores</c> always stand. Equal verdicts give equal bytes.
/// A writer keeps its buffers from line to line and belongs to one thread at a time.
/// </summary>
public sealed class VerdictWriter : IDisposable
{
    // Every call below keeps the nesting right, so the writer need not check it again for each record.
    private static readonly JsonWriterOptions Options = new() { Encoder = SafeJsonEncoder.Instance, SkipValidation = true };

    private readonly Utf8JsonWriter json = new(Stream.Null, Options);

    private int Written => checked((int)(json.BytesCommitted + json.BytesPending));

    /// <summary>Whether the margins of verdicts that have them are written.</summary>
    public bool WritesMargins { get; init; } = true;

    /// <summary>Writes a verdict.</summary>
    /// <param name="output">Takes the line's bytes.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="verdict">The verdict.</param>
    public void Write(IBufferWriter<byte> output, string id, Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(verdict);
        Write(output, id, verdict, places: null);
    }

    /// <summary>Writes a verdict without evidence, and notes of which parts its line is made.</summary>
    /// <param name="output">Takes the line's bytes.</param>
    /// <param name="id">The record's id.</param>
    /// <param name="verdict">The verdict.</param>
    public LinePlaces WriteAround(IBufferWriter<byte> output, string id, Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(verdict);
        var places = new LinePlaces();
        Write(output, id, verdict, places);
        return places;
    }

    private void Write(IBufferWriter<byte> output, string id, Verdict verdict, LinePlaces? places)
    {
        Begin(output);
        json.WriteString("id"u8, id);
        json.WriteString("constitution"u8, verdict.Constitution);
        WriteIfAny("version"u8, verdict.Version);
        json.WriteString("decision"u8, WireNames.Of(verdict.Decision));
        WriteIfAny("leading"u8, verdict.Leading?.Name);
        json.WriteStartObject("principles"u8);
        for (var i = 0; i < verdict.Principles.Count; i++)
        {
            places?.AddPrinciple(Written);
            Write(verdict.Principles[i], places);
        }

        places?.AddPrinciple(Written);

        json.WriteEndObject();
        json.WriteStartObject("scores"u8);
        for (var i = 0; i < verdict.Scores.Count; i++)
        {
            WriteNumber(verdict.Scores[i].Call, verdict.Scores[i].Value);
        }

        json.WriteEndObject();
        WriteMeasures(verdict.Measures);
        End(output);
    }

    /// <summary>Writes in a record's place why it could not be judged.</summary>
    /// <param name="output">Takes the line's bytes.</param>
    /// <param name="id">The record's id; null, and left out, where a whole file is at fault.</param>
    /// <param name="error">What is wrong. Its line is left out where it is 0, its field where it is null.</param>
    public void WriteError(IBufferWriter<byte> output, string? id, RecordError error)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        Begin(output);
        WriteIfAny("id"u8, id);
        json.WriteStartObject("error"u8);
        json.WriteString("file"u8, error.File);
        if (error.Line > 0)
        {
            json.WriteNumber("line"u8, error.Line);
        }

        WriteIfAny("field"u8, error.Field);
        json.WriteString("message"u8, error.Message);
        json.WriteEndObject();
        End(output);
    }

    public void Dispose() => json.Dispose();

    private void WriteMeasures(ValueList<MeasureReading> measures)
    {
        if (measures.Count == 0)
        {
            return;
        }

        json.WriteStartObject("measures"u8);
        for (var i = 0; i < measures.Count; i++)
        {
            WriteNumber(measures[i].Name, measures[i].Value);
        }

        json.WriteEndObject();
    }

    private void Begin(IBufferWriter<byte> output)
    {
        json.Reset(output);
        json.WriteStartObject();
    }

    private void End(IBufferWriter<byte> output)
    {
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private void WriteIfAny(ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private void Write(PrincipleVerdict principle, LinePlaces? places)
    {
        json.WriteStartObject(principle.Name);
        json.WriteString("outcome"u8, WireNames.Of(principle.Outcome));
        if (principle.Escalates)
        {
            json.WriteBoolean("escalates"u8, value: true);
        }

        json.WriteString("severity"u8, WireNames.Of(principle.Severity));
        if (WritesMargins && principle.Margin is { } margin)
        {
            json.WriteNumber("margin"u8, margin);
        }

        WriteIfAny("message"u8, principle.Message);
        if (places is not null)
        {
            places.AddEvidence(Written);
        }
        else if (principle.Evidence.Count > 0)
        {
            json.WriteStartArray("evidence"u8);
            for (var i = 0; i < principle.Evidence.Count; i++)
            {
                Write(principle.Evidence[i]);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void Write(Evidence evidence)
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

    /// <summary>JSON has no NaN and no infinity: they are no results either, and are written as failures.</summary>
    private void WriteNumber(string name, double? number)
    {
        if (number is { } value && double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
