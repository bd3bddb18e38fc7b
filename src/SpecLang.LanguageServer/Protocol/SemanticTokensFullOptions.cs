namespace SpecLang.LanguageServer.Protocol;

/// <summary>Whether changes of tokens are given.</summary>
public sealed record SemanticTokensFullOptions(bool Delta);
