namespace SpecLang.LanguageServer.Protocol;

/// <summary>Asks for a document's diagnostics.</summary>
public sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? Identifier = null, string? PreviousResultId = null);
