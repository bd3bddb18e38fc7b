using SpecLang.LanguageServer.Protocol;

namespace SpecLang.LanguageServer.Workspace;

/// <summary>A name that a spec declares.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Range">Where it stands.</param>
/// <param name="Container">What it is declared in.</param>
internal sealed record OutlineEntry(string Name, SymbolKind Kind, Range Range, string? Container);
