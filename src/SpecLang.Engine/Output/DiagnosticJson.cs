using System.Buffers;
using System.Text.Json;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Text;
using SpecLang.Runtime.Wire;

namespace SpecLang.Engine.Output;

/// <summary>
/// Writes diagnostics for programs, as one JSON document: <c>diagnostics</c>, each with <c>file, line, column, endLine, endColumn, severity,
/// code, message, help</c> (lines and columns from 1, columns in UTF-16 units, the end exclusive; the page in the project's repository) and <c>fixes</c>: each with
/// <c>title, preferred</c> and <c>edits</c> (<c>line, column, endLine, endColumn, newText</c>). Then the numbers of <c>errors</c> and <c>warnings</c>.
/// </summary>
public static class DiagnosticJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = SafeJsonEncoder.Instance, Indented = true, NewLine = "\n" };

    public static void Write(IBufferWriter<byte> output, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(diagnostics);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteStartArray("diagnostics"u8);
        foreach (var diagnostic in diagnostics)
        {
            Write(json, diagnostic);
        }

        json.WriteEndArray();
        json.WriteNumber("errors"u8, diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error));
        json.WriteNumber("warnings"u8, diagnostics.Count(d => d.Severity == DiagnosticSeverity.Warning));
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("file"u8, diagnostic.Source.Path);
        Write(json, DiagnosticPlace.Of(diagnostic));
        json.WriteString("severity"u8, SeverityNames.Of(diagnostic.Severity));
        json.WriteString("code"u8, diagnostic.Code);
        json.WriteString("message"u8, diagnostic.Message);
        json.WriteString("help"u8, diagnostic.Descriptor.HelpPage);
        json.WriteStartArray("fixes"u8);
        foreach (var fix in diagnostic.Fixes)
        {
            Write(json, fix, diagnostic.Source);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DiagnosticFix fix, SourceText source)
    {
        json.WriteStartObject();
        json.WriteString("title"u8, fix.Title);
        json.WriteBoolean("preferred"u8, fix.IsPreferred);
        json.WriteStartArray("edits"u8);
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            Write(json, DiagnosticPlace.Of(source, edit.Span));
            json.WriteString("newText"u8, edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, DiagnosticPlace place)
    {
        json.WriteNumber("line"u8, place.Line);
        json.WriteNumber("column"u8, place.Column);
        json.WriteNumber("endLine"u8, place.EndLine);
        json.WriteNumber("endColumn"u8, place.EndColumn);
    }
}
