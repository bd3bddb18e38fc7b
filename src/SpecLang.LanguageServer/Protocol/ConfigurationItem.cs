namespace SpecLang.LanguageServer.Protocol;

/// <summary>A section of the client's settings.</summary>
public sealed record ConfigurationItem(string Section, string? ScopeUri = null);
