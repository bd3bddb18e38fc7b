namespace SpecLang.LanguageServer.Protocol;

/// <summary>The client's settings changed.</summary>
public sealed record DidChangeConfigurationParams(ConfigurationSettings? Settings = null);
