namespace SpecLang.LanguageServer.Protocol;

/// <summary>A token that progress is told under.</summary>
public sealed record WorkDoneProgressCreateParams(string Token);
