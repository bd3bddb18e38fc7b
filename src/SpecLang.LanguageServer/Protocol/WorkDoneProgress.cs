namespace SpecLang.LanguageServer.Protocol;

/// <summary>That something begins, goes on or ends.</summary>
public sealed record WorkDoneProgress(string Kind, string? Title = null, string? Message = null, int? Percentage = null);
