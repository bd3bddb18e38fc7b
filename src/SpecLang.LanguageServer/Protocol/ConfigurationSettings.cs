namespace SpecLang.LanguageServer.Protocol;

/// <summary>The client's settings, as far as they are this server's.</summary>
public sealed record ConfigurationSettings(ServerSettings? Align = null);
