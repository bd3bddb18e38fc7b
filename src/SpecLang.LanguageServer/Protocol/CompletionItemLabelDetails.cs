namespace SpecLang.LanguageServer.Protocol;

/// <summary>What a completion says beside its label.</summary>
public sealed record CompletionItemLabelDetails(string? Detail = null, string? Description = null);
