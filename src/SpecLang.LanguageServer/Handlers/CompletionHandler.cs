using SpecLang.Compiler.Queries;
using SpecLang.LanguageServer.Completions;
using SpecLang.LanguageServer.Descriptions;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>What may stand at a place: the grammar says which words and which kinds of names, the compiler which names there are.</summary>
internal sealed class CompletionHandler(ClientLink client) : IDocumentHandler<CompletionParams, CompletionList>
{
    public CompletionList Handle(CompletionParams request, SpecSnapshot spec, CancellationToken cancellationToken)
    {
        var position = spec.OffsetOf(request.Position);
        if (spec.Model.Tree.IsInComment(position))
        {
            return new CompletionList(IsIncomplete: false, []);
        }

        var place = new CompletionPlace(spec, position, ExpectedWords.At(spec.Model.Tree, position), client.Capabilities.TextDocument?.Completion?.CompletionItem?.SnippetSupport == true);
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Context?.TriggerCharacter is "{" or "\"" && !place.Expected.IsInText)
        {
            // A quote that opens a text asks what may stand in it, a brace in a text for placeholders. Else they mostly end a line, and the next key, Enter, would take what is offered.
            return new CompletionList(IsIncomplete: false, []);
        }

        var items = place.Expected.IsInText ? TextCompletions.Inside(place) : NameCompletions.At(place).Concat(TextCompletions.Whole(place)).Concat(KeywordCompletions.At(place));
        return new CompletionList(IsIncomplete: false, [.. items.Where(i => FieldCompletions.MayBeConstant(place, i.Label)).DistinctBy(i => i.Label, StringComparer.Ordinal)]);
    }

    /// <summary>Looks up what is to be said of an item.</summary>
    public static CompletionItem Resolve(CompletionItem item, WorkspaceState state, ModelFiles models, CancellationToken cancellationToken) =>
        item.Data is { } data && CompletionDocumentation.Find(data, state, models, cancellationToken) is { } text ? item with { Documentation = MarkupContent.Markdown(text) } : item;
}
