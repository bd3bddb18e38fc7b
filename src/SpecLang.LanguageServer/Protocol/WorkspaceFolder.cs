namespace SpecLang.LanguageServer.Protocol;

/// <summary>A folder of the workspace.</summary>
public sealed record WorkspaceFolder(string Uri, string Name = "");
