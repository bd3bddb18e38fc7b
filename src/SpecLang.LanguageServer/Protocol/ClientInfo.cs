namespace SpecLang.LanguageServer.Protocol;

/// <summary>Who asks.</summary>
public sealed record ClientInfo(string Name, string? Version = null);
