using System.Collections.Immutable;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Formatting;

/// <summary>
/// Gives each comment to a token: to the one before where it ends that token's line, to the one behind where it stands right before it
/// or on a line of its own. Comments before a comma that is optional go on to the next token, since the comma may go.
/// </summary>
internal static class CommentSorter
{
    public static ImmutableArray<TokenComments> Sort(SyntaxTree tree)
    {
        var sorted = ImmutableArray.CreateBuilder<TokenComments>(tree.Tokens.Length);
        foreach (var token in tree.Tokens)
        {
            var lines = LinesBefore(token, tree.Source);
            var isFirst = sorted.Count == 0;
            var endsOnly = token.Kind == TokenKind.EndOfFile || tree.Source.ToString(token.Span) is "}" or "]" or ")" or ",";
            if (!isFirst && (lines.Count > 1 || endsOnly))
            {
                sorted[sorted.Count - 1] = sorted[sorted.Count - 1] with { Behind = [.. lines[0].Comments.Select(c => new Doc.TrailingComment(TextOf(c, tree.Source), c.Kind != TriviaKind.BlockComment))] };
                lines[0] = lines[0] with { Comments = [] };
            }

            var entry = EntryOf(token, lines, endsOnly, tree.Source);
            if (!isFirst && tree.Source.ToString(sorted[sorted.Count - 1].Token.Span) == ",")
            {
                (sorted[sorted.Count - 1], entry) = PassOn(sorted[sorted.Count - 1], entry);
            }

            sorted.Add(entry);
        }

        return sorted.ToImmutable();
    }

    /// <summary>What stands before a comma goes on to the token behind it, and then, to keep its place, what stands behind the comma too.</summary>
    private static (TokenComments Comma, TokenComments Next) PassOn(TokenComments comma, TokenComments next)
    {
        var behind = comma.Own.IsEmpty ? [] : comma.Behind.Select(c => new OwnLineComment(c.Content, IsDocumentation: false, HasBlankLine: false));
        next = next with { Own = [.. comma.Own, .. behind, .. next.Own], StartsLine = next.StartsLine || comma.StartsLine, HasBlankLine = next.HasBlankLine || comma.HasBlankLine };
        return (comma.Own.IsEmpty ? comma : comma with { Own = [], Behind = [] }, next);
    }

    private static TokenComments EntryOf(SyntaxToken token, List<TriviaLine> lines, bool endsOnly, SourceText source)
    {
        var last = lines[lines.Count - 1];
        var ownLines = endsOnly ? lines : lines.Take(lines.Count - 1);
        var own = ownLines.SelectMany(l => l.Comments.Select((c, i) => new OwnLineComment(TextOf(c, source), c.Kind == TriviaKind.DocComment, i == 0 && l.HasBlankLineBefore)));
        return new TokenComments(
            token,
            [.. own],
            endsOnly ? [] : [.. last.Comments.Select(c => TextOf(c, source))],
            [],
            StartsLine: lines.Count > 1,
            last.HasBlankLineBefore && (!endsOnly || last.Comments.IsEmpty));
    }

    /// <summary>The comments before a token, line by line: the first line is that of the token before, the last that of the token itself.</summary>
    private static List<TriviaLine> LinesBefore(SyntaxToken token, SourceText source)
    {
        var lines = new List<TriviaLine>();
        var comments = ImmutableArray.CreateBuilder<SyntaxTrivia>();
        var hasBlankLine = false;
        foreach (var trivia in token.LeadingTrivia)
        {
            if (trivia.Kind != TriviaKind.WhiteSpace)
            {
                comments.Add(trivia);
                continue;
            }

            var breaks = LineBreaks(source.ToString(trivia.Span));
            if (breaks > 0)
            {
                lines.Add(new TriviaLine(comments.ToImmutable(), hasBlankLine));
                comments.Clear();
                hasBlankLine = breaks > 1;
            }
        }

        lines.Add(new TriviaLine(comments.ToImmutable(), hasBlankLine));
        return lines;
    }

    private static int LineBreaks(string space)
    {
        var breaks = 0;
        for (var i = 0; i < space.Length; i++)
        {
            if (space[i] == '\n' || (space[i] == '\r' && (i + 1 == space.Length || space[i + 1] != '\n')))
            {
                breaks++;
            }
        }

        return breaks;
    }

    /// <summary>Documentation is Markdown, in which blanks at the end of a line mean something.</summary>
    private static string TextOf(SyntaxTrivia comment, SourceText source)
    {
        var text = source.ToString(comment.Span);
        return comment.Kind == TriviaKind.LineComment ? text.TrimEnd() : text;
    }

    private readonly record struct TriviaLine(ImmutableArray<SyntaxTrivia> Comments, bool HasBlankLineBefore);
}
