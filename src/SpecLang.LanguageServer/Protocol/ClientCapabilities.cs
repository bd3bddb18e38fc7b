namespace SpecLang.LanguageServer.Protocol;

/// <summary>What the client can take, as far as this server asks.</summary>
public sealed record ClientCapabilities(
    WorkspaceClientCapabilities? Workspace = null,
    TextDocumentClientCapabilities? TextDocument = null,
    WindowClientCapabilities? Window = null);
