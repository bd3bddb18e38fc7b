namespace SpecLang.LanguageServer.Protocol;

/// <summary>What the client is to tell of.</summary>
public sealed record Registration(string Id, string Method, DidChangeWatchedFilesRegistrationOptions? RegisterOptions = null);
