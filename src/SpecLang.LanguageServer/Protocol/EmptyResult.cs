namespace SpecLang.LanguageServer.Protocol;

/// <summary>The answer to a request that has none but that it was done; it is always null.</summary>
public sealed record EmptyResult;
