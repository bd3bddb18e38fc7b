namespace SpecLang.LanguageServer.Protocol;

/// <summary>How far something is.</summary>
public sealed record ProgressParams(string Token, WorkDoneProgress Value);
