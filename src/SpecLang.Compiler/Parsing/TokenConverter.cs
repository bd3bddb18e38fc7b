using System.Collections.Immutable;
using Antlr4.Runtime;
using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Syntax;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Parsing;

/// <summary>From ANTLR's tokens to the project's own, with the space and the comments before each.</summary>
internal static class TokenConverter
{
    public static ImmutableArray<SyntaxToken> Convert(IList<IToken> tokens)
    {
        var result = ImmutableArray.CreateBuilder<SyntaxToken>(tokens.Count);
        var trivia = ImmutableArray.CreateBuilder<SyntaxTrivia>();
        foreach (var token in tokens)
        {
            var span = token.Type == TokenConstants.EOF ? new TextSpan(token.StartIndex, 0) : TextSpan.FromBounds(token.StartIndex, token.StopIndex + 1);
            if (TriviaKindOf(token.Type) is { } kind)
            {
                trivia.Add(new SyntaxTrivia(kind, span));
                continue;
            }

            result.Add(new SyntaxToken(KindOf(token), span, trivia.ToImmutable()));
            trivia.Clear();
        }

        return result.ToImmutable();
    }

    private static TriviaKind? TriviaKindOf(int type) => type switch
    {
        AlignLexer.WHITE_SPACE => TriviaKind.WhiteSpace,
        AlignLexer.LINE_COMMENT => TriviaKind.LineComment,
        AlignLexer.DOC_COMMENT => TriviaKind.DocComment,
        AlignLexer.BLOCK_COMMENT or AlignLexer.OPEN_BLOCK_COMMENT => TriviaKind.BlockComment,
        _ => null,
    };

    private static TokenKind KindOf(IToken token) => token.Type switch
    {
        TokenConstants.EOF => TokenKind.EndOfFile,
        AlignLexer.NAME or AlignLexer.QUOTED_NAME or AlignLexer.OPEN_QUOTED_NAME => TokenKind.Name,
        AlignLexer.INTEGER or AlignLexer.DECIMAL => TokenKind.Number,
        AlignLexer.TEXT or AlignLexer.OPEN_TEXT or AlignLexer.BLOCK_TEXT or AlignLexer.OPEN_BLOCK_TEXT => TokenKind.Text,
        AlignLexer.REGEX or AlignLexer.OPEN_REGEX => TokenKind.Pattern,
        AlignLexer.INVALID => TokenKind.Invalid,
        _ => char.IsLetter(token.Text[0]) ? TokenKind.Keyword : TokenKind.Punctuation,
    };
}
