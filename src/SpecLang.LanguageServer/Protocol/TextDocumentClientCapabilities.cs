namespace SpecLang.LanguageServer.Protocol;

/// <summary>What the client can take about documents.</summary>
public sealed record TextDocumentClientCapabilities(CompletionClientCapabilities? Completion = null, DiagnosticClientCapabilities? Diagnostic = null);
