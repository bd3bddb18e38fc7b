using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>Something to say of one place in a document.</summary>
public sealed record Diagnostic(
    Range Range,
    string Message,
    DiagnosticSeverity? Severity = null,
    [property: JsonConverter(typeof(CodeConverter))] string? Code = null,
    string? Source = null,
    CodeDescription? CodeDescription = null,
    ImmutableArray<DiagnosticTag>? Tags = null,
    ImmutableArray<DiagnosticRelatedInformation>? RelatedInformation = null);
