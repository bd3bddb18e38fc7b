using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>Files changed outside of the editor.</summary>
public sealed record DidChangeWatchedFilesParams(ImmutableArray<FileEvent> Changes);
