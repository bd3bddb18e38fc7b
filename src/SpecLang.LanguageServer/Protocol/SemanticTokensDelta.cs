using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>All tokens, or what changed since an earlier answer: one of the two.</summary>
public sealed record SemanticTokensDelta(string? ResultId = null, ImmutableArray<int>? Data = null, ImmutableArray<SemanticTokensEdit>? Edits = null);
