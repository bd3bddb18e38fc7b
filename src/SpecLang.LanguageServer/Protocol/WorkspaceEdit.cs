using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>Changes of several documents, in one of the two forms that clients take.</summary>
public sealed record WorkspaceEdit(ImmutableDictionary<string, ImmutableArray<TextEdit>>? Changes = null, ImmutableArray<TextDocumentEdit>? DocumentChanges = null);
