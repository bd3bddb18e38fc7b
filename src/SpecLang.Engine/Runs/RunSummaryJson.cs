using System.Buffers;
using System.Globalization;
using System.Text.Json;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Runs;

/// <summary>
/// Writes a summary as one JSON document in UTF-8. Members stand always in the order <c>constitution, version, records, bad_records,
/// texts_with_lone_surrogates, decisions, principles, measures, scores, over, by, groups, too_many_groups, published</c>; <c>version</c>, <c>measures</c> and <c>scores</c> are left out where there are none,
/// <c>over</c> where the run is looked at over no number, the next three where it has no groups, <c>too_many_groups</c> where it is false, <c>published</c> where no published scores are compared. <c>principles</c> has for each principle <c>severity, complies, violates,
/// not_applicable, undetermined, escalates, violated_share</c> (null where it applies nowhere), <c>violated_interval</c> (from and to, at 95%; null where there are too few records)
/// and, but for groups, <c>first_violations</c>. <c>scores</c> has for each call how many were <c>known</c> and <c>failed</c>, and a <c>histogram</c> of a hundred bins.
/// Equal summaries give equal bytes.
/// </summary>
public static class RunSummaryJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = SafeJsonEncoder.Instance, Indented = true, NewLine = "\n" };

    public static void Write(IBufferWriter<byte> output, RunSummary summary)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(summary);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("constitution"u8, summary.Constitution);
        if (summary.Version is not null)
        {
            json.WriteString("version"u8, summary.Version);
        }

        json.WriteNumber("records"u8, summary.Total.Records);
        json.WriteNumber("bad_records"u8, summary.BadRecords);
        json.WriteNumber("texts_with_lone_surrogates"u8, summary.TextsWithLoneSurrogates);
        WriteDecisions(json, summary.Total);
        WritePrinciples(json, summary.Total, summary.FirstViolations);
        WriteMeasures(json, summary.Measures);
        WriteScores(json, summary.Scores);
        WriteOver(json, summary);
        if (summary.GroupedBy.Count > 0)
        {
            WriteGroups(json, summary);
        }

        if (summary.Published is { } published)
        {
            PublishedJson.Write(json, published);
        }

        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void WriteDecisions(Utf8JsonWriter json, RunCounts counts)
    {
        json.WriteStartObject("decisions"u8);
        json.WriteNumber(WireNames.Of(Decision.Allow), counts.Allowed);
        json.WriteNumber(WireNames.Of(Decision.Escalate), counts.Escalated);
        json.WriteNumber(WireNames.Of(Decision.Block), counts.Blocked);
        json.WriteEndObject();
    }

    private static void WritePrinciples(Utf8JsonWriter json, RunCounts counts, ValueList<ValueList<string>>? firstViolations)
    {
        json.WriteStartObject("principles"u8);
        for (var i = 0; i < counts.Principles.Count; i++)
        {
            var principle = counts.Principles[i];
            json.WriteStartObject(principle.Name);
            json.WriteString("severity"u8, WireNames.Of(principle.Severity));
            json.WriteNumber(WireNames.Of(Outcome.Complies), principle.Complies);
            json.WriteNumber(WireNames.Of(Outcome.Violates), principle.Violates);
            json.WriteNumber(WireNames.Of(Outcome.NotApplicable), principle.NotApplicable);
            json.WriteNumber(WireNames.Of(Outcome.Undetermined), principle.Undetermined);
            json.WriteNumber("escalates"u8, principle.Escalates);
            if (principle.ViolatedShare is { } share)
            {
                json.WriteNumber("violated_share"u8, Math.Round(share, 6, MidpointRounding.ToEven));
            }
            else
            {
                json.WriteNull("violated_share"u8);
            }

            WriteInterval(json, principle.ViolatedRate.Interval);
            if (firstViolations is not null)
            {
                WriteTexts(json, "first_violations"u8, firstViolations[i]);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteInterval(Utf8JsonWriter json, ConfidenceInterval? interval)
    {
        if (interval is { } known)
        {
            json.WritePropertyName("violated_interval"u8);
            json.WriteRawValue(string.Create(CultureInfo.InvariantCulture, $"[{Math.Round(known.Low, 6)}, {Math.Round(known.High, 6)}]"));
        }
        else
        {
            json.WriteNull("violated_interval"u8);
        }
    }

    private static void WriteMeasures(Utf8JsonWriter json, ValueList<MeasureSummary> measures)
    {
        if (measures.Count == 0)
        {
            return;
        }

        json.WriteStartObject("measures"u8);
        foreach (var measure in measures)
        {
            json.WriteStartObject(measure.Name);
            if (measure.Mean is { } mean)
            {
                json.WriteNumber("mean"u8, RoundedMean(mean));
            }
            else
            {
                json.WriteNull("mean"u8);
            }

            json.WriteNumber("known"u8, measure.Known);
            json.WriteNumber("unknown"u8, measure.Unknown);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteScores(Utf8JsonWriter json, ValueList<ScoreSummary> scores)
    {
        if (scores.Count == 0)
        {
            return;
        }

        json.WriteStartObject("scores"u8);
        foreach (var score in scores)
        {
            json.WriteStartObject(score.Call);
            json.WriteNumber("known"u8, score.Total.Count);
            json.WriteNumber("failed"u8, score.Failed);
            json.WritePropertyName("histogram"u8);
            json.WriteRawValue("[" + string.Join(',', score.Total.Bins.Select(b => b.ToString(CultureInfo.InvariantCulture))) + "]");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Twelve digits: more would show the noise of binary fractions.</summary>
    private static double RoundedMean(double mean) => double.Parse(mean.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static void WriteOver(Utf8JsonWriter json, RunSummary summary)
    {
        if (summary.Over is not { } field)
        {
            return;
        }

        json.WriteStartObject("over"u8);
        json.WriteString("field"u8, field);
        if (summary.HasTooManySteps)
        {
            json.WriteBoolean("too_many_steps"u8, value: true);
        }

        WriteSteps(json, summary.Steps);
        json.WriteStartObject("trends"u8);
        foreach (var (subject, trend) in RunTrends.Of(summary))
        {
            json.WriteStartObject(subject);
            WriteNumber(json, "slope"u8, trend?.Slope);
            WriteNumber(json, "probability"u8, trend?.Probability);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSteps(Utf8JsonWriter json, ValueList<RunStep> steps)
    {
        json.WriteStartArray("steps"u8);
        foreach (var step in steps)
        {
            json.WriteStartObject();
            json.WriteNumber("at"u8, step.At);
            json.WriteNumber("records"u8, step.Counts.Records);
            WriteDecisions(json, step.Counts);
            json.WriteStartObject("principles"u8);
            foreach (var principle in step.Counts.Principles)
            {
                json.WriteStartObject(principle.Name);
                json.WriteNumber(WireNames.Of(Outcome.Complies), principle.Complies);
                json.WriteNumber(WireNames.Of(Outcome.Violates), principle.Violates);
                WriteInterval(json, principle.ViolatedRate.Interval);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            WriteMeasures(json, step.Measures);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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

    private static void WriteGroups(Utf8JsonWriter json, RunSummary summary)
    {
        WriteTexts(json, "by"u8, summary.GroupedBy);
        json.WriteStartArray("groups"u8);
        foreach (var group in summary.Groups)
        {
            json.WriteStartObject();
            WriteTexts(json, "key"u8, group.Key);
            json.WriteNumber("records"u8, group.Counts.Records);
            WriteDecisions(json, group.Counts);
            WritePrinciples(json, group.Counts, firstViolations: null);
            WriteMeasures(json, group.Measures);
            if (group.Steps.Count > 0)
            {
                WriteSteps(json, group.Steps);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (summary.HasTooManyGroups)
        {
            json.WriteBoolean("too_many_groups"u8, value: true);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, ReadOnlySpan<byte> name, ValueList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
