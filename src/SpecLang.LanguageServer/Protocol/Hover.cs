namespace SpecLang.LanguageServer.Protocol;

/// <summary>What is to be said of a place.</summary>
public sealed record Hover(MarkupContent Contents, Range? Range = null);
