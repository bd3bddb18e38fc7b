using System.Buffers;
using System.Text.Json;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Text;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Output;

/// <summary>
/// Writes diagnostics as one SARIF 2.1.0 log (OASIS Standard, <c>sarif-v2.1.0</c>) for code scanning: one run of the tool <c>align</c>, one rule a code,
/// one result a diagnostic. Columns are UTF-16 units from 1, the end exclusive. Nothing in it depends on the machine or the time.
/// </summary>
public static class SarifWriter
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static readonly JsonWriterOptions Options = new() { Encoder = SafeJsonEncoder.Instance, Indented = true, NewLine = "\n" };

    /// <summary>Writes the log.</summary>
    /// <param name="output">Takes the document's bytes.</param>
    /// <param name="diagnostics">The results, in their order.</param>
    /// <param name="toolVersion">The version of <c>align</c>.</param>
    /// <param name="projectPath">The project's root as seen from the repository's, as <c>policies/support</c>; empty where they are the same.</param>
    public static void Write(IBufferWriter<byte> output, IReadOnlyCollection<Diagnostic> diagnostics, string toolVersion, string projectPath = "")
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        ArgumentNullException.ThrowIfNull(toolVersion);
        ArgumentNullException.ThrowIfNull(projectPath);
        var rules = diagnostics.Select(d => d.Descriptor).DistinctBy(d => d.Code).OrderBy(d => d.Code, StringComparer.Ordinal).ToList();
        var places = rules.Select((rule, index) => (rule.Code, index)).ToDictionary(r => r.Code, r => r.index, StringComparer.Ordinal);

        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("$schema"u8, Schema);
        json.WriteString("version"u8, "2.1.0"u8);
        json.WriteStartArray("runs"u8);
        json.WriteStartObject();
        WriteTool(json, rules, toolVersion);
        json.WriteString("columnKind"u8, "utf16CodeUnits"u8);
        json.WriteStartArray("results"u8);
        foreach (var diagnostic in diagnostics)
        {
            WriteResult(json, diagnostic, places[diagnostic.Code], projectPath);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void WriteTool(Utf8JsonWriter json, List<DiagnosticDescriptor> rules, string version)
    {
        json.WriteStartObject("tool"u8);
        json.WriteStartObject("driver"u8);
        json.WriteString("name"u8, "align"u8);
        json.WriteString("version"u8, version);
        json.WriteStartArray("rules"u8);
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, rule.Code);
            json.WriteString("name"u8, rule.Title);
            WriteText(json, "shortDescription"u8, SarifText.OfFormat(rule.Format));
            WriteText(json, "help"u8, "See " + rule.HelpPage + " in the repository of align.");
            json.WriteStartObject("defaultConfiguration"u8);
            json.WriteString("level"u8, LevelOf(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int rule, string projectPath)
    {
        var uri = SarifText.UriOf(projectPath, diagnostic.Source.Path);
        json.WriteStartObject();
        json.WriteString("ruleId"u8, diagnostic.Code);
        json.WriteNumber("ruleIndex"u8, rule);
        json.WriteString("level"u8, LevelOf(diagnostic.Severity));
        WriteText(json, "message"u8, SarifText.OfMessage(diagnostic.Message));
        json.WriteStartArray("locations"u8);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation"u8);
        WriteFile(json, uri);
        WriteRegion(json, "region"u8, DiagnosticPlace.Of(diagnostic));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        if (!diagnostic.Fixes.IsEmpty)
        {
            json.WriteStartArray("fixes"u8);
            foreach (var fix in diagnostic.Fixes)
            {
                WriteFix(json, fix, diagnostic.Source, uri);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, DiagnosticFix fix, SourceText source, string uri)
    {
        json.WriteStartObject();
        WriteText(json, "description"u8, SarifText.OfMessage(fix.Title));
        json.WriteStartArray("artifactChanges"u8);
        json.WriteStartObject();
        WriteFile(json, uri);
        json.WriteStartArray("replacements"u8);
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            WriteRegion(json, "deletedRegion"u8, DiagnosticPlace.Of(source, edit.Span));
            WriteText(json, "insertedContent"u8, edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, string uri)
    {
        json.WriteStartObject("artifactLocation"u8);
        json.WriteString("uri"u8, uri);
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, ReadOnlySpan<byte> name, DiagnosticPlace place)
    {
        json.WriteStartObject(name);
        json.WriteNumber("startLine"u8, place.Line);
        json.WriteNumber("startColumn"u8, place.Column);
        json.WriteNumber("endLine"u8, place.EndLine);
        json.WriteNumber("endColumn"u8, place.EndColumn);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }

    private static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };
}
