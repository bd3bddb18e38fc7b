namespace SpecLang.LanguageServer.Protocol;

/// <summary>A request about a part of a document.</summary>
public sealed record TextDocumentRangeParams(TextDocumentIdentifier TextDocument, Range Range);
