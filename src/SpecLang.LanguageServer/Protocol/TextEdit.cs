namespace SpecLang.LanguageServer.Protocol;

/// <summary>A text to put in the place of another.</summary>
public sealed record TextEdit(Range Range, string NewText);
