using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>A model's answer: its numbers, or why there are none.</summary>
internal sealed record ClassifiedRow(ImmutableArray<double> Values, string? Failure = null);
