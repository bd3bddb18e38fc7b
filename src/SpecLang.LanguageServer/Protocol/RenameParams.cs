namespace SpecLang.LanguageServer.Protocol;

/// <summary>Asks for another name.</summary>
public sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);
