namespace SpecLang.LanguageServer.Protocol;

/// <summary>Files to watch, as a glob.</summary>
public sealed record FileSystemWatcher(string GlobPattern);
