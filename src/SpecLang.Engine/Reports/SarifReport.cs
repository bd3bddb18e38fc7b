using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SpecLang.Engine.Output;
using SpecLang.Engine.Runs;
using SpecLang.Runtime;
using SpecLang.Runtime.Evaluation;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Reports;

/// <summary>
/// The findings of a run as one SARIF 2.1.0 log (OASIS Standard): a rule a principle, a result a violation (kind <c>fail</c>) and a principle that asks for a person (kind <c>review</c>), with
/// the record's file and line. Records that can't be read are notifications of the invocation. The first <see cref="MostResults"/> are written; <c>properties.resultsLeftOut</c> says how many more there were.
/// </summary>
public sealed class SarifReport : IRunFormat
{
    /// <summary>What code scanning shows at most.</summary>
    public const int MostResults = 5000;

    private const int MostNotifications = 100;
    private const int FlushBytes = 1 << 16;

    /// <summary>The address of the schema, which logs name.</summary>
    internal const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private readonly Stream output;
    private readonly ConstitutionInfo constitution;
    private readonly Utf8JsonWriter json;
    private readonly List<(string Id, RecordError Error)> unreadable = [];
    private long results;
    private long bad;

    /// <param name="output">Takes the bytes; stays open.</param>
    /// <param name="constitution">What judges.</param>
    /// <param name="toolVersion">The version of <c>align</c>.</param>
    public SarifReport(Stream output, ConstitutionInfo constitution, string toolVersion)
    {
        this.output = output;
        this.constitution = constitution;
        json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = SafeJsonEncoder.Instance, Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("$schema"u8, Schema);
        json.WriteString("version"u8, "2.1.0"u8);
        json.WriteStartArray("runs"u8);
        json.WriteStartObject();
        WriteTool(toolVersion);
        json.WriteString("columnKind"u8, "utf16CodeUnits"u8);
        json.WriteStartArray("results"u8);
    }

    public void Add(RecordResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Error is { } error)
        {
            bad++;
            if (unreadable.Count < MostNotifications)
            {
                unreadable.Add((result.Id ?? error.File, error));
            }
        }
        else if (result.Verdict is { } verdict)
        {
            for (var i = 0; i < verdict.Principles.Count; i++)
            {
                Add(result, verdict, i);
            }
        }

        if (json.BytesPending > FlushBytes)
        {
            json.Flush();
        }
    }

    public void Finish(RunSummary summary)
    {
        json.WriteEndArray();
        json.WriteStartArray("invocations"u8);
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful"u8, bad == 0);
        json.WriteStartArray("toolExecutionNotifications"u8);
        foreach (var (id, error) in unreadable)
        {
            json.WriteStartObject();
            json.WriteString("level"u8, "error"u8);
            WriteText("message"u8, SarifText.OfMessage(id + ": " + error.Message));
            WriteLocations(error.File, error.Line, record: null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("properties"u8);
        json.WriteNumber("resultsLeftOut"u8, Math.Max(0, results - MostResults));
        json.WriteNumber("unreadableRecords"u8, bad);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    public void Dispose() => json.Dispose();

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Critical or Severity.Major => "error",
        Severity.Minor => "warning",
        _ => "note",
    };

    private void Add(RecordResult result, Verdict verdict, int place)
    {
        var principle = verdict.Principles[place];
        if (principle.Outcome == Outcome.Violates && ++results <= MostResults)
        {
            WriteResult(result, verdict, place, LevelOf(principle.Severity), "fail", FindingText.Of(principle));
        }

        if (principle.Escalates && ++results <= MostResults)
        {
            WriteResult(result, verdict, place, "none", "review", FindingText.OfEscalation(principle));
        }
    }

    private void WriteResult(RecordResult result, Verdict verdict, int rule, string level, string kind, string message)
    {
        var id = result.Id ?? string.Empty;
        json.WriteStartObject();
        json.WriteString("ruleId"u8, verdict.Principles[rule].Name);
        json.WriteNumber("ruleIndex"u8, rule);
        json.WriteString("kind"u8, kind);
        json.WriteString("level"u8, level);
        WriteText("message"u8, SarifText.OfMessage(message));
        WriteLocations(result.Source?.Item.File ?? "-", result.Source?.Item.Line ?? 0, id);
        json.WriteStartObject("partialFingerprints"u8);
        json.WriteString("record/v1"u8, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{verdict.Principles[rule].Name}\n{kind}\n{id}"))));
        json.WriteEndObject();
        json.WriteStartObject("properties"u8);
        json.WriteString("decision"u8, WireNames.Of(verdict.Decision));
        json.WriteString("severity"u8, WireNames.Of(verdict.Principles[rule].Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteLocations(string file, long line, string? record)
    {
        json.WriteStartArray("locations"u8);
        json.WriteStartObject();
        if (file is not "-")
        {
            json.WriteStartObject("physicalLocation"u8);
            json.WriteStartObject("artifactLocation"u8);
            json.WriteString("uri"u8, SarifText.UriOf("", file));
            json.WriteEndObject();
            if (line > 0)
            {
                json.WriteStartObject("region"u8);
                json.WriteNumber("startLine"u8, line);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        if (record is not null)
        {
            json.WriteStartArray("logicalLocations"u8);
            json.WriteStartObject();
            json.WriteString("name"u8, record);
            json.WriteString("kind"u8, "record"u8);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteTool(string version)
    {
        json.WriteStartObject("tool"u8);
        json.WriteStartObject("driver"u8);
        json.WriteString("name"u8, "align"u8);
        json.WriteString("version"u8, version);
        json.WriteStartArray("rules"u8);
        foreach (var principle in constitution.Principles)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, principle.Name);
            WriteText("shortDescription"u8, SarifText.OfMessage($"{constitution.Name}: {principle.Name}"));
            WriteText("fullDescription"u8, SarifText.OfMessage(principle.Documentation ?? $"Principle `{principle.Name}` of `{constitution.Name}`."));
            WriteText("help"u8, SarifText.OfMessage(principle.Citations.IsEmpty ? $"See `{principle.Name}` in the spec." : "It cites " + string.Join("; ", principle.Citations) + "."));
            json.WriteStartObject("defaultConfiguration"u8);
            json.WriteString("level"u8, LevelOf(principle.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties"u8);
            json.WriteStartArray("tags"u8);
            foreach (var tag in principle.Tags.Distinct(StringComparer.Ordinal))
            {
                json.WriteStringValue(tag);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteText(ReadOnlySpan<byte> name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }
}
