using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>All that is to be said of one version of a document.</summary>
public sealed record PublishDiagnosticsParams(string Uri, ImmutableArray<Diagnostic> Diagnostics, int? Version = null);
