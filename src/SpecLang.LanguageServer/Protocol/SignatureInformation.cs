using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>What a call takes.</summary>
public sealed record SignatureInformation(string Label, MarkupContent? Documentation = null, ImmutableArray<ParameterInformation>? Parameters = null, int? ActiveParameter = null);
