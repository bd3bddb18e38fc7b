namespace SpecLang.LanguageServer.Protocol;

/// <summary>The workspace has other folders.</summary>
public sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChangeEvent Event);
