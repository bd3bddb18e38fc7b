using System.Collections.Immutable;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>Lays a document out in the one layout there is.</summary>
internal sealed class FormattingHandler : IDocumentHandler<DocumentFormattingParams, ImmutableArray<TextEdit>>
{
    public ImmutableArray<TextEdit> Handle(DocumentFormattingParams request, SpecSnapshot spec, CancellationToken cancellationToken) => FormattingEdits.Of(spec);
}
