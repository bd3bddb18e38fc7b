namespace SpecLang.LanguageServer.Protocol;

/// <summary>Asks for the layout of a part.</summary>
public sealed record DocumentRangeFormattingParams(TextDocumentIdentifier TextDocument, Range Range, FormattingOptions? Options = null);
