namespace SpecLang.LanguageServer.Protocol;

/// <summary>What the client can take of completions.</summary>
public sealed record CompletionClientCapabilities(CompletionItemCapabilities? CompletionItem = null);
