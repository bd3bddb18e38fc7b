using System.Collections.Immutable;

namespace SpecLang.LanguageServer.Protocol;

/// <summary>One thing that may stand at a place.</summary>
public sealed record CompletionItem(string Label)
{
    public CompletionItemKind? Kind { get; init; }

    public string? Detail { get; init; }

    public MarkupContent? Documentation { get; init; }

    public string? SortText { get; init; }

    public string? FilterText { get; init; }

    public InsertTextFormat? InsertTextFormat { get; init; }

    public TextEdit? TextEdit { get; init; }

    public ImmutableArray<TextEdit>? AdditionalTextEdits { get; init; }

    public Command? Command { get; init; }

    /// <summary>What the documentation is looked up by when the item is shown.</summary>
    public CompletionItemData? Data { get; init; }
}
