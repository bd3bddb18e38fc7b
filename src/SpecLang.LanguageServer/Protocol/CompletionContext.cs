namespace SpecLang.LanguageServer.Protocol;

/// <summary>How completion was asked for.</summary>
public sealed record CompletionContext(int TriggerKind, string? TriggerCharacter = null);
