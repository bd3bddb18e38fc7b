using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>One document's diagnostics in a report about all.</summary>
public sealed record WorkspaceDocumentDiagnosticReport(
    string Kind,
    string Uri,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version,
    string? ResultId = null,
    ImmutableArray<Diagnostic>? Items = null);
