namespace SpecLang.LanguageServer.Protocol;

/// <summary>A change of a part of a document, or of the whole where no range is given.</summary>
public sealed record TextDocumentContentChangeEvent(string Text, Range? Range = null);
