using System.Collections.Concurrent;
using System.Collections.Immutable;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Protocol;

namespace SpecLang.LanguageServer.Workspace;

/// <summary>The names that specs declare, kept for each text, so that searching a workspace reads each file once. Safe for many threads.</summary>
internal sealed class SpecOutline
{
    private readonly ConcurrentDictionary<string, (string Text, ImmutableArray<OutlineEntry> Entries)> known = new(StringComparer.Ordinal);

    public ImmutableArray<OutlineEntry> Of(DocumentUri uri, string text, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(uri.Key, out var before) && ReferenceEquals(before.Text, text))
        {
            return before.Entries;
        }

        var tree = SyntaxTree.Parse(new SourceText(uri.Name, text), cancellationToken);
        ImmutableArray<OutlineEntry> entries = [.. Names(tree).Where(n => n.Name.Value.Length > 0).Select(n => new OutlineEntry(n.Name.Value, n.Kind, tree.Source.RangeOf(n.Name.Span), n.Container))];
        known[uri.Key] = (text, entries);
        return entries;
    }

    private static IEnumerable<(NameSyntax Name, SymbolKind Kind, string? Container)> Names(SyntaxTree tree)
    {
        foreach (var declaration in tree.Root.Declarations)
        {
            yield return (declaration.Name, KindOf(declaration), tree.Root.Namespace is { } space ? tree.Source.ToString(space.Name.Span) : null);
            foreach (var principle in (declaration as ConstitutionSyntax)?.Items.OfType<PrincipleSyntax>() ?? [])
            {
                yield return (principle.Name, SymbolKind.Method, declaration.Name.Value);
            }

            foreach (var field in (declaration as RecordSyntax)?.Fields ?? [])
            {
                yield return (field.Name, SymbolKind.Field, declaration.Name.Value);
            }
        }
    }

    private static SymbolKind KindOf(DeclarationSyntax declaration) => declaration switch
    {
        RecordSyntax => SymbolKind.Struct,
        ConstitutionSyntax or ObjectiveSyntax or SuiteSyntax or MonitorSyntax or ProbeSyntax => SymbolKind.Class,
        LexiconSyntax => SymbolKind.Array,
        PatternSyntax => SymbolKind.String,
        MeasureSyntax => SymbolKind.Number,
        _ => SymbolKind.Function,
    };
}
