namespace SpecLang.LanguageServer.Protocol;

/// <summary>Whether the client can be told that what it shows is old.</summary>
public sealed record RefreshCapability(bool? RefreshSupport = null);
