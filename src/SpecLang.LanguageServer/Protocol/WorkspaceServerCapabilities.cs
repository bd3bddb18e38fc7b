namespace SpecLang.LanguageServer.Protocol;

/// <summary>What the server can do about the workspace.</summary>
public sealed record WorkspaceServerCapabilities(WorkspaceFoldersServerCapabilities WorkspaceFolders);
