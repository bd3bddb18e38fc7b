using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>A model's answers, one a row.</summary>
internal sealed record ClassifyResult(ImmutableArray<ClassifiedRow> Rows);
