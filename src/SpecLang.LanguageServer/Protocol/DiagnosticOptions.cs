namespace SpecLang.LanguageServer.Protocol;

/// <summary>How diagnostics are given on request.</summary>
public sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);
