using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>Numbers to put in the place of others.</summary>
public sealed record SemanticTokensEdit(int Start, int DeleteCount, ImmutableArray<int>? Data = null);
