namespace SpecLang.LanguageServer.Protocol;

/// <summary>In which forms the client takes changes.</summary>
public sealed record WorkspaceEditClientCapabilities(bool? DocumentChanges = null);
