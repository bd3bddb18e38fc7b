namespace SpecLang.LanguageServer.Protocol;

/// <summary>A text that leads somewhere.</summary>
public sealed record DocumentLink(Range Range, string? Target = null, string? Tooltip = null);
