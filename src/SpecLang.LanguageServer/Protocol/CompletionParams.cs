namespace SpecLang.LanguageServer.Protocol;

/// <summary>Asks for what may stand at a place.</summary>
public sealed record CompletionParams(TextDocumentIdentifier TextDocument, Position Position, CompletionContext? Context = null);
