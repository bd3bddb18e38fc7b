using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>Changes of one document.</summary>
public sealed record TextDocumentEdit(OptionalVersionedTextDocumentIdentifier TextDocument, ImmutableArray<TextEdit> Edits);
