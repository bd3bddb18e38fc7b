namespace SpecLang.LanguageServer.Protocol;

/// <summary>Whether the client changed documents.</summary>
public sealed record ApplyWorkspaceEditResult(bool Applied, string? FailureReason = null);
