using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>Which files the client is to watch.</summary>
public sealed record DidChangeWatchedFilesRegistrationOptions(ImmutableArray<FileSystemWatcher> Watchers);
