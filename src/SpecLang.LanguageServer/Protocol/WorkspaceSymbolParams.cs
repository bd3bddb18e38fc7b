namespace SpecLang.LanguageServer.Protocol;

/// <summary>Asks for symbols whose names go with a query.</summary>
public sealed record WorkspaceSymbolParams(string Query);
