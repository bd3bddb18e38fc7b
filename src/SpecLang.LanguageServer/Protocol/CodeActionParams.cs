namespace SpecLang.LanguageServer.Protocol;

/// <summary>Asks for what can be done at a place.</summary>
public sealed record CodeActionParams(TextDocumentIdentifier TextDocument, Range Range, CodeActionContext Context);
