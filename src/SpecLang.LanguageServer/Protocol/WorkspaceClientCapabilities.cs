namespace SpecLang.LanguageServer.Protocol;

/// <summary>What the client can take about its workspace.</summary>
public sealed record WorkspaceClientCapabilities(
    bool? Configuration = null,
    WorkspaceEditClientCapabilities? WorkspaceEdit = null,
    DynamicRegistrationCapability? DidChangeWatchedFiles = null,
    RefreshCapability? CodeLens = null,
    RefreshCapability? InlayHint = null,
    RefreshCapability? SemanticTokens = null,
    RefreshCapability? Diagnostics = null);
