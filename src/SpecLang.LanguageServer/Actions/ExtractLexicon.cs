using SpecLang.Compiler.Queries;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;
using SpecLang.LanguageServer.Workspace;

namespace SpecLang.LanguageServer.Actions;

/// <summary>Makes a lexicon of words that stand in a condition.</summary>
internal static class ExtractLexicon
{
    public static IEnumerable<PlannedAction> Find(SpecSnapshot spec, Range range)
    {
        var position = spec.OffsetOf(range.Start);
        var nodes = spec.Model.Tree.NodesAt(position);
        var test = nodes.OfType<TextTestSyntax>().LastOrDefault(t => t.Pattern.Span.Start <= position && position <= t.Pattern.Span.End);
        if (test?.Pattern is not ListExpressionSyntax { Items: { Length: > 0 } items } list || test.IsAll || !items.All(i => i is TextExpressionSyntax)
            || spec.Model.Tree.Root.Declarations.FirstOrDefault(d => d.Span.Contains(list.Span)) is not { } declaration)
        {
            yield break;
        }

        var name = FreeName.Like(spec, "Words");
        var newLine = spec.Source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var entries = string.Join(' ', items.Select(i => spec.Source.ToString(i.Span)));
        // A bare lexicon means any of its words, so `any` goes with the list.
        var replaced = TextSpan.FromBounds(WordBefore(spec, list.Span.Start, "any") ?? list.Span.Start, list.Span.End);
        yield return new PlannedAction(
            "Make a lexicon of these words",
            [new TextEdit(new TextSpan(ExtractDefinition.StartOf(spec, declaration), 0), $"lexicon {name} {{ {entries} }}{newLine}{newLine}"), new TextEdit(replaced, name)]);
    }

    private static int? WordBefore(SpecSnapshot spec, int position, string word)
    {
        var tree = spec.Model.Tree;
        return tree.TokenBefore(position) is { } token && tree.TextOf(token) == word ? token.Span.Start : null;
    }
}
