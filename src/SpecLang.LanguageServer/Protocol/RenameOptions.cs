namespace SpecLang.LanguageServer.Protocol;

/// <summary>Whether a rename is prepared.</summary>
public sealed record RenameOptions(bool PrepareProvider);
