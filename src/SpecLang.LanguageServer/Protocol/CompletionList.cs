using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>What may stand at a place.</summary>
public sealed record CompletionList(bool IsIncomplete, ImmutableArray<CompletionItem> Items);
