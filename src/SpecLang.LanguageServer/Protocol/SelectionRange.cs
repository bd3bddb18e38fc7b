namespace SpecLang.LanguageServer.Protocol;

/// <summary>A stretch, and what it grows to.</summary>
public sealed record SelectionRange(Range Range, SelectionRange? Parent = null);
