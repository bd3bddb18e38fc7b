using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Handlers;

/// <summary>The expression that a selection means: the one it covers, without the white space around it.</summary>
internal static class SelectedExpression
{
    public static ExpressionSyntax? Find(SpecSnapshot spec, Range range)
    {
        var span = spec.Source.SpanOf(range);
        var text = spec.Source.Text;
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var selected = TextSpan.FromBounds(start, end);
        return spec.Model.Tree.NodesAt(start).OfType<ExpressionSyntax>().FirstOrDefault(e => selected.Length > 0 ? e.Span == selected : false);
    }
}
