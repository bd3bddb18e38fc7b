namespace SpecLang.LanguageServer.Protocol;

/// <summary>How a document is to be laid out; the language has one layout, so nothing of it counts.</summary>
public sealed record FormattingOptions(int TabSize = 2, bool InsertSpaces = true);
