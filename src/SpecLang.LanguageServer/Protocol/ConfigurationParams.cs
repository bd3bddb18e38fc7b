using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>Asks the client for settings.</summary>
public sealed record ConfigurationParams(ImmutableArray<ConfigurationItem> Items);
