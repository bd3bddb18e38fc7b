using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>What came of a command.</summary>
/// <param name="Text">A text to show on one line.</param>
/// <param name="Markdown">A longer text to show as a page.</param>
/// <param name="Locations">Places to show.</param>
/// <param name="Tests">The tests of a spec.</param>
/// <param name="Files">What a spec becomes.</param>
public sealed record CommandResult(
    string? Text = null, string? Markdown = null, ImmutableArray<Location>? Locations = null, ImmutableArray<TestEntry>? Tests = null, ImmutableArray<GeneratedFile>? Files = null);
