namespace SpecLang.LanguageServer.Protocol;

/// <summary>How documents are kept in step.</summary>
public sealed record TextDocumentSyncOptions(bool OpenClose, int Change, SaveOptions Save);
