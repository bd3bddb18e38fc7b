using System.Collections.Immutable;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>The files that a document names, to click.</summary>
internal sealed class DocumentLinkHandler : IDocumentHandler<TextDocumentParams, ImmutableArray<DocumentLink>>
{
    public ImmutableArray<DocumentLink> Handle(TextDocumentParams request, SpecSnapshot spec, CancellationToken cancellationToken) =>
    [
        .. FileLinks.Find(spec).Where(l => l.Target is not null && l.Span.Length > 2)
            .Select(l => new DocumentLink(spec.RangeOf(new TextSpan(l.Span.Start + 1, l.Span.Length - 2)), l.Target?.Text, l.Tooltip)),
    ];
}
