using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>The diagnostics of all documents.</summary>
public sealed record WorkspaceDiagnosticReport(ImmutableArray<WorkspaceDocumentDiagnosticReport> Items);
