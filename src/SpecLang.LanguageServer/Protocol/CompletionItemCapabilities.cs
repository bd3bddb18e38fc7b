namespace SpecLang.LanguageServer.Protocol;

/// <summary>What the client can take of one completion.</summary>
public sealed record CompletionItemCapabilities(bool? SnippetSupport = null);
