using System.Collections.Immutable;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>What can be folded: declarations, principles, examples, imports, comments and texts over several lines.</summary>
internal sealed class FoldingRangeHandler : IDocumentHandler<TextDocumentParams, ImmutableArray<FoldingRange>>
{
    public ImmutableArray<FoldingRange> Handle(TextDocumentParams request, SpecSnapshot spec, CancellationToken cancellationToken)
    {
        var source = spec.Source;
        var tree = spec.Model.Tree;
        var ranges = new SortedDictionary<int, FoldingRange>();
        foreach (var node in tree.Nodes<SyntaxNode>().Where(n => n is DeclarationSyntax or PrincipleSyntax or ExampleSyntax or TextSyntax or ListExpressionSyntax))
        {
            Add(node.Span, kind: null);
        }

        if (tree.Root.Imports is { Length: > 1 } imports)
        {
            Add(TextSpan.FromBounds(imports[0].Span.Start, imports[^1].Span.End), "imports");
        }

        foreach (var comment in Comments(tree))
        {
            Add(comment, "comment");
        }

        return [.. ranges.Values];

        // One fold a line: the outermost.
        void Add(TextSpan span, string? kind)
        {
            var start = source.GetPosition(span.Start).Line;
            var end = source.GetPosition(Math.Max(span.Start, span.End - 1)).Line;
            if (end > start && (!ranges.TryGetValue(start, out var known) || known.EndLine < end))
            {
                ranges[start] = new FoldingRange(start, end, Kind: kind);
            }
        }
    }

    /// <summary>Block comments, and runs of line comments with nothing between them.</summary>
    private static IEnumerable<TextSpan> Comments(SyntaxTree tree)
    {
        foreach (var token in tree.Tokens)
        {
            TextSpan? run = null;
            var runKind = TriviaKind.WhiteSpace;
            foreach (var trivia in token.LeadingTrivia)
            {
                if (trivia.Kind == TriviaKind.WhiteSpace)
                {
                    if (tree.Source.ToString(trivia.Span).AsSpan().Count('\n') > 1 && run is { } ended)
                    {
                        yield return ended;
                        run = null;
                    }
                }
                else if (trivia.Kind == TriviaKind.BlockComment)
                {
                    yield return trivia.Span;
                }
                else
                {
                    run = run is { } begun && runKind == trivia.Kind ? TextSpan.FromBounds(begun.Start, trivia.Span.End) : trivia.Span;
                    runKind = trivia.Kind;
                }
            }

            if (run is { } last)
            {
                yield return last;
            }
        }
    }
}
