using System.Collections.Immutable;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>Where the name at a place is used, in all specs of the project.</summary>
internal sealed class ReferencesHandler : IDocumentHandler<ReferenceParams, ImmutableArray<Location>>
{
    public ImmutableArray<Location> Handle(ReferenceParams request, SpecSnapshot spec, CancellationToken cancellationToken) =>
        spec.Model.UseAt(spec.OffsetOf(request.Position)) is { } use
            ?
            [
                .. WorkspaceSpecs.UsesOf(spec, use.Symbol, cancellationToken)
                    .Where(u => request.Context.IncludeDeclaration || !u.Spec.Model.IsDeclaration(u.Use))
                    .Select(u => new Location(u.Spec.Uri.Text, u.Spec.RangeOf(u.Use.Span))),
            ]
            : [];
}
