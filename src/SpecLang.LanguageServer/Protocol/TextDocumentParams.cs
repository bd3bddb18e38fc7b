namespace SpecLang.LanguageServer.Protocol;

/// <summary>A request about a whole document.</summary>
public sealed record TextDocumentParams(TextDocumentIdentifier TextDocument);
