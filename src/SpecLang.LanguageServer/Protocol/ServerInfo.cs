namespace SpecLang.LanguageServer.Protocol;

/// <summary>Who answers.</summary>
public sealed record ServerInfo(string Name, string Version);
