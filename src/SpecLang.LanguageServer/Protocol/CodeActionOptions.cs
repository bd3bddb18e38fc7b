using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>Which actions there are.</summary>
public sealed record CodeActionOptions(ImmutableArray<string> CodeActionKinds);
