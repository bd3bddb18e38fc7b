namespace SpecLang.LanguageServer.Protocol;

/// <summary>A stretch of a document that is named by its URI.</summary>
public sealed record Location(string Uri, Range Range);
