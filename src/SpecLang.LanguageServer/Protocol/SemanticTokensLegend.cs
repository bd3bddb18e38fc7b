using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>The kinds and modifiers that numbers in semantic tokens stand for.</summary>
public sealed record SemanticTokensLegend(ImmutableArray<string> TokenTypes, ImmutableArray<string> TokenModifiers);
