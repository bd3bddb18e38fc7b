namespace SpecLang.LanguageServer.Protocol;

/// <summary>A line above a place in the text, to look at or to click.</summary>
public sealed record CodeLens(Range Range, Command? Command = null);
