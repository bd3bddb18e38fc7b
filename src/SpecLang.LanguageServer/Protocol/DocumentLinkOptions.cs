namespace SpecLang.LanguageServer.Protocol;

/// <summary>Whether links are filled in later.</summary>
public sealed record DocumentLinkOptions(bool ResolveProvider);
