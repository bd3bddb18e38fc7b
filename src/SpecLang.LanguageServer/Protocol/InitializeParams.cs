using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>The first request: who asks, for which folders, and what it can take.</summary>
public sealed record InitializeParams(
    int? ProcessId = null,
    ClientInfo? ClientInfo = null,
    string? RootUri = null,
    string? RootPath = null,
    InitializationOptions? InitializationOptions = null,
    ClientCapabilities? Capabilities = null,
    ImmutableArray<WorkspaceFolder>? WorkspaceFolders = null);
