using System.Collections.Immutable;
using SpecLang.Compiler.Syntax;

namespace SpecLang.Compiler.Formatting;

/// <summary>
/// Hands out the tokens of a file one after the other, each with its comments, so that nothing of a file is written twice or left out.
/// </summary>
internal sealed class TokenReader(SyntaxTree tree)
{
    private readonly ImmutableArray<TokenComments> tokens = CommentSorter.Sort(tree);
    private bool isLeadTaken;

    /// <summary>How many tokens have been handed out. Going back lets a part be laid out once more.</summary>
    public int Index { get; private set; }

    public bool IsAtEnd => Next.Token.Kind == TokenKind.EndOfFile;

    /// <summary>Where the next token begins.</summary>
    public int Position => Next.Token.Span.Start;

    public string NextText => tree.Source.ToString(Next.Token.Span);

    public TokenKind NextKind => Next.Token.Kind;

    public bool NextStartsLine => Next.StartsLine || Next.Own.Length > 0;

    /// <summary>A line ends behind the next token.</summary>
    public bool IsFollowedByLine => Index + 1 < tokens.Length && (tokens[Index + 1].StartsLine || tokens[Index + 1].Own.Length > 0);

    /// <summary>A blank line stands before the next token and its comments.</summary>
    public bool NextFollowsBlankLine => Next.Own.IsEmpty ? Next.HasBlankLine : Next.Own[0].HasBlankLine;

    private TokenComments Next => tokens[Index];

    public string TextAt(int offset) => Index + offset < tokens.Length ? tree.Source.ToString(tokens[Index + offset].Token.Span) : "";

    public TokenKind KindAt(int offset) => Index + offset < tokens.Length ? tokens[Index + offset].Token.Kind : TokenKind.EndOfFile;

    /// <summary>How many tokens have been handed out once those before a place are.</summary>
    public int IndexAt(int position)
    {
        var index = Index;
        while (index < tokens.Length && tokens[index].Token.Span.Start < position)
        {
            index++;
        }

        return index;
    }

    /// <summary>A text between <c>"""</c> over several lines is next.</summary>
    public bool NextIsBlockText => NextText.StartsWith("\"\"\"", StringComparison.Ordinal) && NextText.IndexOf('\n') >= 0;

    /// <summary>Comments on lines of their own stand before the next token.</summary>
    public bool HasLead => !isLeadTaken && Next.Own.Length > 0;

    public bool At(string text) => NextText == text;

    /// <param name="index">The token to go on with.</param>
    /// <param name="isLeadTaken">The comments before it are already laid out.</param>
    public void GoTo(int index, bool isLeadTaken)
    {
        Index = index;
        this.isLeadTaken = isLeadTaken;
    }

    /// <summary>The comments on lines of their own before the next token, with the blank lines between them: once.</summary>
    public Doc Lead()
    {
        if (isLeadTaken || Next.Own.IsEmpty)
        {
            return Doc.Nothing;
        }

        isLeadTaken = true;
        var parts = new List<Doc>();
        for (var i = 0; i < Next.Own.Length; i++)
        {
            if (i > 0 && Next.Own[i].HasBlankLine && !Next.Own[i - 1].IsDocumentation)
            {
                parts.Add(Doc.BlankLine);
            }

            parts.Add(new Doc.OwnComment(Next.Own[i].Text));
        }

        if (Next.HasBlankLine && !Next.Own[Next.Own.Length - 1].IsDocumentation && NextText is not ("}" or "]" or ")"))
        {
            parts.Add(Doc.BlankLine);
        }

        return Doc.Of([.. parts]);
    }

    /// <summary>The next token with its comments.</summary>
    public Doc Take()
    {
        var text = NextText;
        Doc word = NextIsBlockText
            ? new Doc.Block(new BlockText(text, tree.Source))
            : new Doc.Text(text, isComma: text == ",");
        return Around(word);
    }

    /// <summary>Leaves the next token out and keeps its comments: a comma that is optional.</summary>
    public Doc Drop() => Around(Doc.Nothing);

    private Doc Around(Doc word)
    {
        var own = isLeadTaken ? [] : Next.Own;
        var parts = new List<Doc>();
        parts.AddRange(own.Select(o => new Doc.OwnComment(o.Text)));
        parts.AddRange(Next.Before.SelectMany(b => new[] { new Doc.Text(b), Doc.Blank }));
        parts.Add(word);
        parts.AddRange(Next.Behind);
        if (!IsAtEnd)
        {
            Index++;
            isLeadTaken = false;
        }

        return parts.Count == 1 ? word : Doc.Of([.. parts]);
    }
}
