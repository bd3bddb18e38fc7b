namespace SpecLang.LanguageServer.Protocol;

/// <summary>A place where a name stands.</summary>
public sealed record DocumentHighlight(Range Range, DocumentHighlightKind Kind);
