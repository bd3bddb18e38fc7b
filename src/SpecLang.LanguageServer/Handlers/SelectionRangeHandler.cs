using System.Collections.Immutable;
using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Protocol;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>What a selection grows to: the word, the text between quotes, the expression, the clause, the principle, the file.</summary>
internal sealed class SelectionRangeHandler : IDocumentHandler<SelectionRangeParams, ImmutableArray<SelectionRange>>
{
    public ImmutableArray<SelectionRange> Handle(SelectionRangeParams request, SpecSnapshot spec, CancellationToken cancellationToken) =>
        [.. request.Positions.Select(p => Of(spec, spec.OffsetOf(p)))];

    private static SelectionRange Of(SpecSnapshot spec, int position)
    {
        var tree = spec.Model.Tree;
        var spans = tree.NodesAt(position).Select(n => n.Span).ToList();
        if (tree.TokenBefore(position + 1) is { Kind: not TokenKind.EndOfFile } token && token.Span.End >= position)
        {
            spans.Add(token.Span);
            if (token.Kind == TokenKind.Text && token.Span.Length > 2 && token.Span.Start < position && position < token.Span.End)
            {
                spans.Add(new TextSpan(token.Span.Start + 1, token.Span.Length - 2));
            }
        }

        SelectionRange? range = null;
        TextSpan? outer = null;
        foreach (var span in spans.Where(s => s.Length > 0))
        {
            if (outer is null || (outer.Value.Contains(span) && outer.Value != span))
            {
                range = new SelectionRange(spec.RangeOf(span), range);
                outer = span;
            }
        }

        return range ?? new SelectionRange(spec.RangeOf(new TextSpan(position, 0)));
    }
}
