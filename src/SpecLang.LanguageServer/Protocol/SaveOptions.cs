namespace SpecLang.LanguageServer.Protocol;

/// <summary>What is told of a save.</summary>
public sealed record SaveOptions(bool IncludeText);
