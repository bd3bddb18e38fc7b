using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>Asks for what a selection grows to.</summary>
public sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, ImmutableArray<Position> Positions);
