using System.Buffers;
using System.Text.Json;
using SpecLang.Compiler.Syntax;
using SpecLang.Runtime.Classifiers;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Explanations;

/// <summary>
/// Writes an explanation for programs, as one JSON document. Members stand always in the same order: <c>id, constitution, version, decision, leading,
/// why, principles, scores, notRun</c>; of a principle <c>name, outcome, escalates, severity, margin, why, message, yields, clauses, severities</c>; of a
/// clause <c>clause, holds, margin</c> and then as of a step <c>text, value, margin, note, notRead, evidence, parts</c>; of a score <c>call, model, value,
/// failure, words</c>. What there is none of is left out.
/// </summary>
public static class ExplanationJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = SafeJsonEncoder.Instance, Indented = true, NewLine = "\n", MaxDepth = 2_000 };

    public static void Write(IBufferWriter<byte> output, VerdictExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(explanation);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("id"u8, explanation.Id);
        json.WriteString("constitution"u8, explanation.Verdict.Constitution);
        WriteIfAny(json, "version", explanation.Verdict.Version);
        json.WriteString("decision"u8, WireNames.Of(explanation.Verdict.Decision));
        WriteIfAny(json, "leading", explanation.Verdict.Leading?.Name);
        json.WriteString("why"u8, explanation.Why);
        WriteAll(json, "principles", explanation.Principles, Write);
        WriteAll(json, "scores", explanation.Calls, Write);
        WriteAll(json, "notRun", explanation.NotRun, (j, name) => j.WriteStringValue(name));
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, PrincipleExplanation principle)
    {
        var verdict = principle.Verdict;
        json.WriteStartObject();
        json.WriteString("name"u8, verdict.Name);
        json.WriteString("outcome"u8, WireNames.Of(verdict.Outcome));
        if (verdict.Escalates)
        {
            json.WriteBoolean("escalates"u8, value: true);
        }

        json.WriteString("severity"u8, WireNames.Of(verdict.Severity));
        WriteIfAny(json, "margin", verdict.Margin);
        json.WriteString("why"u8, principle.Why);
        WriteIfAny(json, "message", verdict.Message);
        WriteAll(json, "yields", principle.Yields, (j, y) =>
        {
            j.WriteStartObject();
            j.WriteString("to"u8, y.Principle);
            WriteIfAny(j, "applies", y.Applies);
            j.WriteEndObject();
        });
        WriteAll(json, "clauses", principle.Clauses, Write);
        WriteAll(json, "severities", principle.Severities, (j, s) =>
        {
            j.WriteStartObject();
            j.WriteString("severity"u8, WireNames.Of(s.Severity));
            WriteMembers(j, s.Condition);
            j.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ClauseExplanation clause)
    {
        json.WriteStartObject();
        json.WriteString("clause"u8, clause.Kind == ConditionKind.Escalate ? "escalate when" : clause.Kind.ToString().ToLowerInvariant());
        WriteIfAny(json, "holds", clause.Holds);
        WriteMembers(json, clause.Condition);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExplanationNode node)
    {
        json.WriteStartObject();
        WriteMembers(json, node);
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, ExplanationNode node)
    {
        json.WriteString("text"u8, node.Text);
        WriteIfAny(json, "value", node.Value);
        WriteIfAny(json, "margin", node.Margin);
        WriteIfAny(json, "note", node.Note);
        if (!node.IsRead)
        {
            json.WriteBoolean("notRead"u8, value: true);
        }

        WriteAll(json, "evidence", node.Evidence, Write);
        WriteAll(json, "parts", node.Parts, Write);
    }

    private static void Write(Utf8JsonWriter json, ShownEvidence evidence)
    {
        json.WriteStartObject();
        json.WriteString("field"u8, evidence.Place.Field);
        if (!evidence.Place.IsElement)
        {
            json.WriteNumber("start"u8, evidence.Place.Start);
            json.WriteNumber("length"u8, evidence.Place.Length);
            json.WriteString("matcher"u8, evidence.Place.Matcher);
        }

        WriteIfAny(json, "text", evidence.Text);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CallExplanation call)
    {
        json.WriteStartObject();
        json.WriteString("call"u8, call.Call);
        json.WriteString("model"u8, call.Model);
        WriteIfAny(json, "value", call.Value);
        WriteIfAny(json, "failure", call.Failure);
        if (call.Words is { Failure: null } words)
        {
            json.WriteStartObject("words"u8);
            json.WriteBoolean("exact"u8, words.IsExact);
            WriteIfAny(json, "logit", words.Logit);
            WriteIfAny(json, "intercept", words.Intercept);
            WriteAll(json, "terms", words.Terms, Write);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ScoreTerm term)
    {
        json.WriteStartObject();
        json.WriteString("term"u8, term.Term);
        json.WriteNumber("contribution"u8, term.Contribution);
        WriteAll(json, "places", term.Places, (j, p) =>
        {
            j.WriteStartObject();
            j.WriteNumber("parameter"u8, p.Parameter);
            j.WriteNumber("start"u8, p.Start);
            j.WriteNumber("length"u8, p.Length);
            j.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } truth)
        {
            json.WriteBoolean(name, truth);
        }
    }
}
