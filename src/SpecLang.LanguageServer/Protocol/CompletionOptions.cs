using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>When completion is asked for.</summary>
public sealed record CompletionOptions(ImmutableArray<string> TriggerCharacters, bool ResolveProvider);
