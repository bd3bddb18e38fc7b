using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>Asks for the diagnostics of all documents.</summary>
public sealed record WorkspaceDiagnosticParams(ImmutableArray<PreviousResultId> PreviousResultIds, string? Identifier = null);
