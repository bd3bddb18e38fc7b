using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>Asks a loaded model.</summary>
internal sealed record ClassifyParams(int Model, ImmutableArray<ImmutableArray<string>> Rows);
