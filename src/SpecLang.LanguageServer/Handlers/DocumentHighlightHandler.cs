using System.Collections.Immutable;
using SpecLang.Compiler.Queries;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>Where in the document the name at a place stands.</summary>
internal sealed class DocumentHighlightHandler : IDocumentHandler<TextDocumentPositionParams, ImmutableArray<DocumentHighlight>>
{
    public ImmutableArray<DocumentHighlight> Handle(TextDocumentPositionParams request, SpecSnapshot spec, CancellationToken cancellationToken)
    {
        if (spec.Model.UseAt(spec.OffsetOf(request.Position)) is not { } use)
        {
            return [];
        }

        return
        [
            .. spec.Model.UsesOf(SymbolKey.Of(use.Symbol))
                .Select(u => new DocumentHighlight(spec.RangeOf(u.Span), spec.Model.IsDeclaration(u) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read)),
        ];
    }
}
