namespace SpecLang.LanguageServer.Protocol;

/// <summary>A symbol of some document.</summary>
public sealed record WorkspaceSymbol(string Name, SymbolKind Kind, Location Location, string? ContainerName = null);
