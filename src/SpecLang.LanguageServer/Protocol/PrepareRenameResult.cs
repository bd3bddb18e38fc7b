namespace SpecLang.LanguageServer.Protocol;

/// <summary>What can be renamed at a place.</summary>
public sealed record PrepareRenameResult(Range Range, string Placeholder);
