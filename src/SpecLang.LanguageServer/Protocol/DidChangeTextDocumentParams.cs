using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>A document was changed.</summary>
public sealed record DidChangeTextDocumentParams(VersionedTextDocumentIdentifier TextDocument, ImmutableArray<TextDocumentContentChangeEvent> ContentChanges);
