namespace SpecLang.LanguageServer.Protocol;

/// <summary>Asks for what changed since an earlier answer.</summary>
public sealed record SemanticTokensDeltaParams(TextDocumentIdentifier TextDocument, string PreviousResultId);
