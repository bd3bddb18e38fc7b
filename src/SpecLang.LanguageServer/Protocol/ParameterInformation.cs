using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>A parameter, by where it stands in the label of its signature.</summary>
public sealed record ParameterInformation(ImmutableArray<int> Label, MarkupContent? Documentation = null);
