using System.Buffers;
using System.Text.Json;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Plans;

/// <summary>
/// Writes a plan for programs, as one JSON document. Members stand always in the same order: <c>constitution, record, fromBytes, whyRead, texts, principles,
/// classifiers</c>; of a text <c>field, searches</c>; of a search <c>matchers, states, bytes, where</c>; of a principle <c>name, clauses</c>; of a clause <c>clause, file,
/// line, means, reason, order</c>; of an operand <c>text, cost</c>; of a classifier <c>name, model, uses</c>; of a use <c>principle, clause, line, onlyWhere</c>. <c>reason</c> is left out where there is
/// none, <c>states</c> and <c>bytes</c> are 0 where there is no automaton.
/// </summary>
public static class PolicyPlanJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = SafeJsonEncoder.Instance, Indented = true, NewLine = "\n" };

    public static void Write(IBufferWriter<byte> output, PolicyPlan plan)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(plan);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("constitution"u8, plan.Constitution);
        json.WriteString("record"u8, plan.Record);
        json.WriteBoolean("fromBytes"u8, plan.IsFromBytes);
        WriteTexts(json, "whyRead", plan.WhyRead);
        WriteAll(json, "texts", plan.Texts, Write);
        WriteAll(json, "principles", plan.Principles, Write);
        WriteAll(json, "classifiers", plan.Classifiers, Write);
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, TextPlan text)
    {
        json.WriteStartObject();
        json.WriteString("field"u8, text.Field);
        WriteAll(json, "searches", text.Searches, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SearchPlan search)
    {
        json.WriteStartObject();
        WriteTexts(json, "matchers", search.Matchers);
        json.WriteNumber("states"u8, search.States);
        json.WriteNumber("bytes"u8, search.Bytes);
        json.WriteString("where"u8, search.Where);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PrinciplePlan principle)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, principle.Name);
        WriteAll(json, "clauses", principle.Clauses, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ClausePlan clause)
    {
        json.WriteStartObject();
        json.WriteString("clause"u8, clause.Text);
        json.WriteString("file"u8, clause.File);
        json.WriteNumber("line"u8, clause.Line);
        json.WriteString("means"u8, clause.Means switch { ClauseMeans.Bytes => "bytes"u8, ClauseMeans.Model => "model"u8, _ => "record"u8 });
        if (clause.Reason is { } reason)
        {
            json.WriteString("reason"u8, reason);
        }

        WriteAll(json, "order", clause.Order, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, OperandPlan operand)
    {
        json.WriteStartObject();
        json.WriteString("text"u8, operand.Text);
        json.WriteString("cost"u8, operand.Cost);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ClassifierPlan classifier)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, classifier.Name);
        json.WriteString("model"u8, classifier.Model);
        WriteAll(json, "uses", classifier.Uses, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ClassifierUsePlan use)
    {
        json.WriteStartObject();
        json.WriteString("principle"u8, use.Principle);
        json.WriteString("clause"u8, use.Clause);
        json.WriteNumber("line"u8, use.Line);
        WriteTexts(json, "onlyWhere", use.OnlyWhere);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts) => WriteAll(json, name, texts, static (j, text) => j.WriteStringValue(text));

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }
}
