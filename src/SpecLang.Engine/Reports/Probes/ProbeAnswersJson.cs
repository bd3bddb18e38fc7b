using System.Text.Json;
using SpecLang.Engine.Probes;
using SpecLang.Runtime;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Reports.Probes;

/// <summary>The trials of a probe one by one: <c>id, seed, variant, decision, violates</c>, or <c>problem</c> where there is no verdict. Texts are in the recording.</summary>
internal static class ProbeAnswersJson
{
    public static void Write(Utf8JsonWriter json, ProbeResult result, ProbeTargetResult target)
    {
        json.WriteStartArray("answers"u8);
        foreach (var answer in target.Answers)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, answer.Trial.Id);
            json.WriteString("seed"u8, answer.Trial.Seed.Id);
            json.WriteStartArray("variant"u8);
            for (var i = 0; i < answer.Trial.Variant.Options.Length; i++)
            {
                json.WriteStringValue(result.Plan.Variations[i].Options[answer.Trial.Variant.Options[i]].Key);
            }

            json.WriteEndArray();
            if (answer.Verdict is { } verdict)
            {
                json.WriteString("decision"u8, WireNames.Of(verdict.Decision));
                WriteViolations(json, "violates"u8, verdict);
            }
            else
            {
                json.WriteString("problem"u8, answer.Problem);
            }

            if (answer.Seen is { } seen)
            {
                json.WriteString("decision_as_sent"u8, WireNames.Of(seen.Decision));
                WriteViolations(json, "violates_as_sent"u8, seen);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteViolations(Utf8JsonWriter json, ReadOnlySpan<byte> name, Verdict verdict)
    {
        json.WriteStartArray(name);
        foreach (var principle in verdict.Principles.Where(p => p.Outcome == Outcome.Violates))
        {
            json.WriteStringValue(principle.Name);
        }

        json.WriteEndArray();
    }
}
