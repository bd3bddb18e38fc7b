namespace SpecLang.LanguageServer.Protocol;

/// <summary>The diagnostics that the client knows of one document.</summary>
public sealed record PreviousResultId(string Uri, string Value);
