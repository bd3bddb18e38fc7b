namespace SpecLang.LanguageServer.Protocol;

/// <summary>Asks where a name is used.</summary>
public sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext Context);
