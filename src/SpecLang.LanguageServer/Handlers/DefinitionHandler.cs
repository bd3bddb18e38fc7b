using System.Collections.Immutable;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Symbols;
using SpecLang.Compiler.Syntax;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>Where the name at a place is declared; for a path, the file.</summary>
internal sealed class DefinitionHandler : IDocumentHandler<TextDocumentPositionParams, ImmutableArray<Location>>
{
    public ImmutableArray<Location> Handle(TextDocumentPositionParams request, SpecSnapshot spec, CancellationToken cancellationToken)
    {
        var position = spec.OffsetOf(request.Position);
        if (spec.Model.UseAt(position) is { } use)
        {
            return Declarations(use.Symbol).Select(spec.LocationOf).OfType<Location>().ToImmutableArray();
        }

        if (spec.Model.Tree.NodeAt<TextSyntax>(position) is { } text && FileLinks.Find(spec).FirstOrDefault(l => l.Span == text.Span) is { Target: { } target })
        {
            return [new Location(target.Text, default)];
        }

        return [];
    }

    /// <summary>The declaration; of a principle that overrides another, both; of an import's alias, the alias and the file.</summary>
    private static IEnumerable<Symbol> Declarations(Symbol symbol) => symbol switch
    {
        PrincipleSymbol { Overrides: { } overridden } => [symbol, overridden],
        _ => [symbol],
    };
}
