namespace SpecLang.LanguageServer.Protocol;

/// <summary>Asks for the layout of a document.</summary>
public sealed record DocumentFormattingParams(TextDocumentIdentifier TextDocument, FormattingOptions? Options = null);
