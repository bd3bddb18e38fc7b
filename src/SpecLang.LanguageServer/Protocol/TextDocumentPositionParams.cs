namespace SpecLang.LanguageServer.Protocol;

/// <summary>A place in a document: what most requests ask about.</summary>
public sealed record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, Position Position);
