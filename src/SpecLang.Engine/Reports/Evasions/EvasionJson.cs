using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using SpecLang.Engine.Evasions;
using SpecLang.Engine.Statistics;

namespace SpecLang.Engine.Reports.Evasions;

/// <summary>
/// What got by as one JSON document: <c>probes</c>, each with <c>probe, constitution, version, seed, seeds, seed_problems, uncaught, attacks, total, principles, expectations</c> and <c>evasions</c>, one by one.
/// Counts are <c>tried, missed, share, interval</c> and <c>folded</c> with the same of a constitution that folds; an interval is <c>[from, to]</c>, null where there are too few. No time stamps:
/// the same spec, seeds and seed give the same bytes.
/// </summary>
public static class EvasionJson
{
    public static void Write(IBufferWriter<byte> output, IReadOnlyList<EvasionResult> results) => JsonDocumentText.Write(output, "probes"u8, results, Write);

    private static void Write(Utf8JsonWriter json, EvasionResult result)
    {
        json.WriteStartObject();
        json.WriteString("probe"u8, result.Probe.Name);
        json.WriteString("constitution"u8, result.Constitution.Name);
        if (result.Constitution.Version is { } version)
        {
            json.WriteString("version"u8, version);
        }

        json.WriteNumber("seed"u8, result.Seed);
        json.WriteNumber("seeds"u8, result.Seeds);
        JsonDocumentText.WriteTexts(json, "seed_problems"u8, result.SeedProblems);
        JsonDocumentText.WriteTexts(json, "uncaught"u8, result.Uncaught);
        json.WriteStartArray("attacks"u8);
        foreach (var attack in result.Attacks)
        {
            Write(json, attack);
        }

        json.WriteEndArray();
        json.WriteStartObject("total"u8);
        WriteCounts(json, result.Total);
        json.WriteEndObject();
        WritePrinciples(json, result.Principles);
        WriteExpectations(json, result.Expectations);
        json.WriteStartArray("evasions"u8);
        foreach (var evasion in result.Evasions)
        {
            Write(json, evasion);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AttackEvasion attack)
    {
        json.WriteStartObject();
        json.WriteString("attack"u8, attack.Name);
        WriteCounts(json, attack.Total);
        json.WriteNumber("not_applied"u8, attack.NotApplied);
        if (attack.Problem is { } problem)
        {
            json.WriteString("problem"u8, problem);
        }

        WritePrinciples(json, attack.Principles);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Evasion evasion)
    {
        json.WriteStartObject();
        json.WriteString("seed"u8, evasion.SeedId);
        json.WriteString("attack"u8, evasion.Attack);
        JsonDocumentText.WriteTexts(json, "missed_by"u8, [.. evasion.MissedBy]);
        json.WriteBoolean("caught_folded"u8, evasion.IsCaughtFolded);
        json.WriteEndObject();
    }

    private static void WriteExpectations(Utf8JsonWriter json, ImmutableArray<EvasionExpectation> expectations)
    {
        json.WriteStartArray("expectations"u8);
        foreach (var expectation in expectations)
        {
            json.WriteStartObject();
            json.WriteString("expect"u8, expectation.Text);
            json.WriteNumber("line"u8, expectation.Line);
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

    private static void WritePrinciples(Utf8JsonWriter json, ImmutableArray<PrincipleEvasion> principles)
    {
        json.WriteStartObject("principles"u8);
        foreach (var principle in principles)
        {
            json.WriteStartObject(principle.Principle);
            WriteCounts(json, principle.Counts);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, EvasionCounts counts)
    {
        json.WriteNumber("tried"u8, counts.Tried);
        WriteRate(json, counts.MissedRate);
        json.WriteStartObject("folded"u8);
        WriteRate(json, counts.MissedFoldedRate);
        json.WriteEndObject();
    }

    private static void WriteRate(Utf8JsonWriter json, Rate rate)
    {
        json.WriteNumber("missed"u8, rate.Hits);
        if (rate.Share is { } share)
        {
            json.WriteNumber("share"u8, Math.Round(share, 6));
        }
        else
        {
            json.WriteNull("share"u8);
        }

        if (rate.Interval is { } interval)
        {
            json.WriteStartArray("interval"u8);
            json.WriteNumberValue(Math.Round(interval.Low, 6));
            json.WriteNumberValue(Math.Round(interval.High, 6));
            json.WriteEndArray();
        }
        else
        {
            json.WriteNull("interval"u8);
        }
    }
}
