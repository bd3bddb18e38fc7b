using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>A document's diagnostics: all of them, or <c>unchanged</c>.</summary>
public sealed record DocumentDiagnosticReport(string Kind, string? ResultId = null, ImmutableArray<Diagnostic>? Items = null);
