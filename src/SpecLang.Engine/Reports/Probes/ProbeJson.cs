using System.Buffers;
using System.Globalization;
using System.Text.Json;
using SpecLang.Engine.Probes;
using SpecLang.Engine.Runs;
using SpecLang.Engine.Statistics;
using SpecLang.Runtime;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Reports.Probes;

/// <summary>
/// Probes as one JSON document: <c>probes</c>, each with <c>probe, constitution, version, seeds, seed_problems</c> and <c>targets</c>. A target has <c>target, settings, trials, failed, failures</c>,
/// the counts of all its answers, <c>cut</c> (answers that may not be longer), <c>variations</c> (<c>field, by, options, trends</c>), <c>expectations</c> and <c>answers</c>, one by one. Counts are <c>decisions</c>, <c>principles</c> and <c>measures</c>;
/// an interval is <c>[from, to]</c>, null where there are too few answers. No time stamps: the same answers give the same bytes.
/// </summary>
public static class ProbeJson
{
    public static void Write(IBufferWriter<byte> output, IReadOnlyList<ProbeResult> results) => JsonDocumentText.Write(output, "probes"u8, results, Write);

    private static void Write(Utf8JsonWriter json, ProbeResult result)
    {
        json.WriteStartObject();
        json.WriteString("probe"u8, result.Name);
        json.WriteString("constitution"u8, result.Constitution.Name);
        if (result.Constitution.Version is { } version)
        {
            json.WriteString("version"u8, version);
        }

        json.WriteNumber("seeds"u8, result.Seeds);
        JsonDocumentText.WriteTexts(json, "seed_problems"u8, result.SeedProblems);
        json.WriteStartArray("targets"u8);
        foreach (var target in result.Targets)
        {
            Write(json, result, target);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ProbeResult result, ProbeTargetResult target)
    {
        json.WriteStartObject();
        json.WriteString("target"u8, target.Target);
        if (target.Settings.Length > 0)
        {
            json.WritePropertyName("settings"u8);
            json.WriteRawValue(target.Settings);
        }

        WriteCounts(json, target.Total, option: null);
        json.WriteNumber("cut"u8, target.Cut);
        json.WriteStartArray("failures"u8);
        foreach (var failure in target.Failures)
        {
            json.WriteStartObject();
            json.WriteString("reason"u8, failure.Reason);
            json.WriteNumber("count"u8, failure.Count);
            json.WriteString("first"u8, failure.First);
            json.WriteString("message"u8, failure.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("variations"u8);
        foreach (var variation in target.Variations)
        {
            Write(json, variation);
        }

        json.WriteEndArray();
        WriteExpectations(json, target);
        ProbeAnswersJson.Write(json, result, target);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, VariationResult variation)
    {
        json.WriteStartObject();
        json.WriteString("field"u8, variation.Variation.Field.Name);
        json.WriteString("by"u8, variation.Variation.IsByLevel ? "level" : variation.Variation.IsByAttack ? "attack" : "text");
        json.WriteStartArray("options"u8);
        foreach (var option in variation.Options)
        {
            json.WriteStartObject();
            json.WriteString("key"u8, option.Option.Key);
            json.WriteString("label"u8, option.Option.Label);
            if (option.Option.Level is { } level)
            {
                json.WriteNumber("level"u8, level);
            }

            WriteCounts(json, option.Counts, option);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTrends(json, variation);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, ProbeCounts counts, OptionResult? option)
    {
        json.WriteNumber("trials"u8, counts.Trials);
        json.WriteNumber("failed"u8, counts.Failed);
        json.WriteStartObject("decisions"u8);
        json.WriteNumber(WireNames.Of(Decision.Allow), counts.Counts.Allowed);
        json.WriteNumber(WireNames.Of(Decision.Escalate), counts.Counts.Escalated);
        json.WriteNumber(WireNames.Of(Decision.Block), counts.Counts.Blocked);
        json.WriteEndObject();
        WriteInterval(json, "blocked_interval"u8, new Rate(counts.Counts.Blocked, counts.Counts.Records).Interval);
        if (option?.Flips is { } flips)
        {
            json.WriteNumber("pairs"u8, flips.Pairs);
            json.WriteNumber("flipped_decisions"u8, flips.Decisions);
        }

        json.WriteStartObject("principles"u8);
        for (var i = 0; i < counts.Counts.Principles.Count; i++)
        {
            Write(json, counts.Counts.Principles[i], option?.Flips?.Principles[i], option is { Unnoticed.IsEmpty: false } ? option.Unnoticed[i] : null);
        }

        json.WriteEndObject();
        if (counts.Measures.Count > 0)
        {
            json.WriteStartObject("measures"u8);
            foreach (var measure in counts.Measures)
            {
                json.WritePropertyName(measure.Name);
                WriteNumber(json, measure.Mean);
            }

            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, PrincipleCounts principle, PrincipleFlips? flips, long? unnoticed)
    {
        json.WriteStartObject(principle.Name);
        json.WriteNumber(WireNames.Of(Outcome.Complies), principle.Complies);
        json.WriteNumber(WireNames.Of(Outcome.Violates), principle.Violates);
        json.WriteNumber(WireNames.Of(Outcome.NotApplicable), principle.NotApplicable);
        json.WriteNumber(WireNames.Of(Outcome.Undetermined), principle.Undetermined);
        json.WriteNumber("escalates"u8, principle.Escalates);
        json.WritePropertyName("violated_share"u8);
        WriteNumber(json, principle.ViolatedShare);
        WriteInterval(json, "violated_interval"u8, principle.ViolatedRate.Interval);
        if (unnoticed is { } count)
        {
            json.WriteNumber("unnoticed"u8, count);
        }

        if (flips is not null)
        {
            json.WriteNumber("broken"u8, flips.Broken);
            json.WriteNumber("mended"u8, flips.Mended);
            json.WriteNumber("changed_otherwise"u8, flips.Other);
            json.WritePropertyName("probability"u8);
            WriteNumber(json, flips.Probability);
        }

        json.WriteEndObject();
    }

    private static void WriteTrends(Utf8JsonWriter json, VariationResult variation)
    {
        if (variation.Trends.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("trends"u8);
        foreach (var trend in variation.Trends)
        {
            json.WriteStartObject();
            json.WriteString("subject"u8, trend.Subject);
            json.WritePropertyName("slope"u8);
            WriteNumber(json, trend.Slope?.Slope);
            WriteInterval(json, "slope_interval"u8, trend.Slope?.Interval);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteExpectations(Utf8JsonWriter json, ProbeTargetResult target)
    {
        json.WriteStartArray("expectations"u8);
        foreach (var expectation in target.Expectations)
        {
            json.WriteStartObject();
            json.WriteString("expect"u8, expectation.Text);
            json.WriteNumber("line"u8, expectation.Line);
            json.WritePropertyName("value"u8);
            WriteNumber(json, expectation.Value);
            json.WritePropertyName("holds"u8);
            if (expectation.Holds is { } holds)
            {
                json.WriteBooleanValue(holds);
            }
            else
            {
                json.WriteNullValue();
            }

            json.WriteString("note"u8, expectation.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteInterval(Utf8JsonWriter json, ReadOnlySpan<byte> name, ConfidenceInterval? interval)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(interval is { } known ? string.Create(CultureInfo.InvariantCulture, $"[{Math.Round(known.Low, 6)}, {Math.Round(known.High, 6)}]") : "null");
    }

    private static void WriteNumber(Utf8JsonWriter json, double? number)
    {
        if (number is { } known)
        {
            json.WriteNumberValue(Math.Round(known, 6, MidpointRounding.ToEven));
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
