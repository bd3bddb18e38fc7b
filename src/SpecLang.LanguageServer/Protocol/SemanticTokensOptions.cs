namespace SpecLang.LanguageServer.Protocol;

/// <summary>In which forms tokens are given.</summary>
public sealed record SemanticTokensOptions(SemanticTokensLegend Legend, SemanticTokensFullOptions Full);
