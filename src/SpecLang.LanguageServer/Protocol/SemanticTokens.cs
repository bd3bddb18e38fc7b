using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>Tokens, five numbers each: lines and characters from the one before, length, kind, modifiers.</summary>
public sealed record SemanticTokens(ImmutableArray<int> Data, string? ResultId = null);
