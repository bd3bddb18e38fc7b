using System.Collections.Immutable;
using SpecLang.Compiler.Syntax;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>The declarations of a document, as a tree.</summary>
internal sealed class DocumentSymbolHandler : IDocumentHandler<TextDocumentParams, ImmutableArray<DocumentSymbol>>
{
    private const string Nameless = "(no name yet)";

    public ImmutableArray<DocumentSymbol> Handle(TextDocumentParams request, SpecSnapshot spec, CancellationToken cancellationToken) =>
        [.. spec.Model.Tree.Root.Declarations.Select(d => Of(spec, d))];

    private static DocumentSymbol Of(SpecSnapshot spec, DeclarationSyntax declaration) => declaration switch
    {
        RecordSyntax record => Create(spec, record, record.Name, SymbolKind.Struct, "record", [.. record.Fields.Select(f => Create(spec, f, f.Name, SymbolKind.Field, spec.Source.ToString(f.Type.Span), []))]),
        ClassifierSyntax classifier => Create(spec, classifier, classifier.Name, SymbolKind.Function, "classifier", []),
        LexiconSyntax lexicon => Create(spec, lexicon, lexicon.Name, SymbolKind.Array, "lexicon", []),
        PatternSyntax pattern => Create(spec, pattern, pattern.Name, SymbolKind.String, "pattern", []),
        DefineSyntax define => Create(spec, define, define.Name, SymbolKind.Function, "define", []),
        MeasureSyntax measure => Create(spec, measure, measure.Name, SymbolKind.Number, "measure over " + spec.Source.ToString(measure.Record.Span), []),
        ConstitutionSyntax constitution => Create(
            spec, constitution, constitution.Name, SymbolKind.Class, "constitution over " + spec.Source.ToString(constitution.Record.Span), [.. constitution.Items.Select(i => OfItem(spec, i)).OfType<DocumentSymbol>()]),
        ObjectiveSyntax objective => Create(spec, objective, objective.Name, SymbolKind.Class, "objective", []),
        SuiteSyntax suite => Create(spec, suite, suite.Name, SymbolKind.Class, "suite for " + spec.Source.ToString(suite.Constitution.Span), []),
        MonitorSyntax monitor => Create(spec, monitor, monitor.Name, SymbolKind.Class, "monitor for " + spec.Source.ToString(monitor.Constitution.Span), []),
        ProbeSyntax probe => Create(spec, probe, probe.Name, SymbolKind.Class, "probe for " + spec.Source.ToString(probe.Constitution.Span), []),
        _ => Create(spec, declaration, declaration.Name, SymbolKind.Object, detail: null, []),
    };

    private static DocumentSymbol? OfItem(SpecSnapshot spec, ConstitutionItemSyntax item) => item switch
    {
        PrincipleSyntax principle => Create(spec, principle, principle.Name, SymbolKind.Method, "principle", []),
        ExampleSyntax example => new DocumentSymbol(
            example.Name.Value.Length == 0 ? Nameless : example.Name.Value,
            SymbolKind.Event,
            spec.RangeOf(example.Span),
            spec.RangeOf(example.Name.Span),
            "example: " + string.Join(' ', spec.Source.ToString(example.Outcome.Span).Split(' ', StringSplitOptions.RemoveEmptyEntries))),
        _ => null,
    };

    private static DocumentSymbol Create(SpecSnapshot spec, SyntaxNode node, NameSyntax name, SymbolKind kind, string? detail, ImmutableArray<DocumentSymbol> children) =>
        new(name.Value.Length == 0 ? Nameless : name.Value, kind, spec.RangeOf(node.Span), spec.RangeOf(name.Span), detail, children.IsEmpty ? null : children);
}
