using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>Which commands there are.</summary>
public sealed record ExecuteCommandOptions(ImmutableArray<string> Commands);
