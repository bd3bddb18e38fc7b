namespace SpecLang.LanguageServer.Protocol;

/// <summary>Parameters that nobody looks at.</summary>
public sealed record EmptyParams;
