using System.Buffers;
using System.Text.Json;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Calibration;

/// <summary>
/// Writes a calibration as one JSON document: <c>scores</c>, each with <c>call, labelled, positives, failed, calibration_error, bins</c> and <c>thresholds</c> (<c>principle, file, line, operator, value, confusion, curve,
/// best, groups</c>). What there are too few records for is null, or an empty list.
/// </summary>
public static class CalibrationJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = SafeJsonEncoder.Instance, Indented = true, NewLine = "\n" };

    public static void Write(IBufferWriter<byte> output, ValueList<CalibratedScore> scores)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(scores);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteStartArray("scores"u8);
        foreach (var score in scores)
        {
            Write(json, score);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, CalibratedScore score)
    {
        json.WriteStartObject();
        json.WriteString("call"u8, score.Call);
        json.WriteNumber("labelled"u8, score.Labelled);
        json.WriteNumber("positives"u8, score.Positives);
        json.WriteNumber("failed"u8, score.Failed);
        Write(json, "calibration_error"u8, score.Reliability?.Error);
        json.WriteStartArray("bins"u8);
        foreach (var bin in score.Reliability?.Bins ?? [])
        {
            json.WriteStartObject();
            json.WriteNumber("low"u8, bin.Low);
            json.WriteNumber("records"u8, bin.Count);
            json.WriteNumber("positives"u8, bin.Positives.Hits);
            Write(json, "mean_score"u8, bin.MeanScore);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("thresholds"u8);
        foreach (var threshold in score.Thresholds)
        {
            Write(json, threshold);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CalibratedThreshold calibrated)
    {
        json.WriteStartObject();
        json.WriteString("principle"u8, calibrated.Threshold.Principle);
        json.WriteString("file"u8, calibrated.Threshold.File);
        json.WriteNumber("line"u8, calibrated.Threshold.Line);
        json.WriteString("operator"u8, calibrated.Threshold.Sign);
        json.WriteNumber("value"u8, calibrated.Threshold.Value);
        json.WritePropertyName("confusion"u8);
        Write(json, calibrated.Confusion);
        json.WriteStartArray("curve"u8);
        foreach (var point in calibrated.Curve)
        {
            Write(json, point);
        }

        json.WriteEndArray();
        json.WritePropertyName("best"u8);
        if (calibrated.Best is { } best)
        {
            Write(json, best);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteStartArray("groups"u8);
        foreach (var group in calibrated.Groups)
        {
            json.WriteStartObject();
            json.WriteStartArray("key"u8);
            group.Key.ToList().ForEach(json.WriteStringValue);
            json.WriteEndArray();
            json.WritePropertyName("confusion"u8);
            Write(json, group.Confusion);
            json.WriteBoolean("differs"u8, group.Differs);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CutPoint point)
    {
        json.WriteStartObject();
        json.WriteNumber("value"u8, point.Value);
        Write(json, "recall"u8, Enough(point.Confusion.Recall));
        Write(json, "recall_low"u8, point.Recall?.Low);
        Write(json, "recall_high"u8, point.Recall?.High);
        Write(json, "precision"u8, Enough(point.Confusion.Precision));
        Write(json, "precision_low"u8, point.Precision?.Low);
        Write(json, "precision_high"u8, point.Precision?.High);
        json.WriteEndObject();
    }

    private static double? Enough(Rate rate) => rate.Records >= Sample.LeastOfRate ? rate.Share : null;

    private static void Write(Utf8JsonWriter json, Confusion confusion)
    {
        json.WriteStartObject();
        json.WriteNumber("true_positives"u8, confusion.TruePositives);
        json.WriteNumber("false_positives"u8, confusion.FalsePositives);
        json.WriteNumber("false_negatives"u8, confusion.FalseNegatives);
        json.WriteNumber("true_negatives"u8, confusion.TrueNegatives);
        json.WriteEndObject();
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
