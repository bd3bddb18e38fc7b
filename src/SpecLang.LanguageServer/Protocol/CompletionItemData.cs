namespace SpecLang.LanguageServer.Protocol;

/// <summary>What a completion's documentation is looked up by.</summary>
public sealed record CompletionItemData(string Topic, string Key, string? Uri = null);
