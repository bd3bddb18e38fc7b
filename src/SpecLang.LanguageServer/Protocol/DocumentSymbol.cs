using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>A symbol of a document with what lies inside of it.</summary>
public sealed record DocumentSymbol(string Name, SymbolKind Kind, Range Range, Range SelectionRange, string? Detail = null, ImmutableArray<DocumentSymbol>? Children = null);
