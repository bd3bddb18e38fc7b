namespace SpecLang.LanguageServer.Protocol;

/// <summary>Whether lenses are filled in later.</summary>
public sealed record CodeLensOptions(bool ResolveProvider);
