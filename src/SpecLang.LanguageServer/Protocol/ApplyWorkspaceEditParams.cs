namespace SpecLang.LanguageServer.Protocol;

/// <summary>Asks the client to change documents.</summary>
public sealed record ApplyWorkspaceEditParams(WorkspaceEdit Edit, string? Label = null);
