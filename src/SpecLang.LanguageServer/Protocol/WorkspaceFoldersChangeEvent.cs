using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>Folders that came and went.</summary>
public sealed record WorkspaceFoldersChangeEvent(ImmutableArray<WorkspaceFolder> Added, ImmutableArray<WorkspaceFolder> Removed);
