namespace SpecLang.LanguageServer.Protocol;

/// <summary>A document in one version.</summary>
public sealed record VersionedTextDocumentIdentifier(string Uri, int Version);
