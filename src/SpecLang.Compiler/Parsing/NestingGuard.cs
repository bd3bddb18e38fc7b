using System.Globalization;
using Antlr4.Runtime;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Parsing;

/// <summary>
/// Every stage walks the tree by recursion, so depth is bounded before the parser runs: a file nested deeper is cut there and says so,
/// instead of ending the process by a stack overflow.
/// </summary>
internal static class NestingGuard
{
    public const int MaximumDepth = 100;

    public static void Run(IList<IToken> tokens, List<LexicalError> errors)
    {
        var brackets = new Stack<int>();
        var prefixes = 0;
        IToken? previous = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Channel != Lexer.DefaultTokenChannel || token.Type == TokenConstants.EOF)
            {
                continue;
            }

            if (IsOpening(token.Type))
            {
                brackets.Push(prefixes);
            }
            else if (IsClosing(token.Type))
            {
                prefixes = brackets.Count > 0 ? brackets.Pop() : 0;
            }
            else if (BeginsClause(token.Type))
            {
                prefixes = brackets.Count > 0 ? brackets.Peek() : 0;
            }
            else if (IsPrefix(token.Type, previous?.Type))
            {
                prefixes++;
            }

            if (brackets.Count + prefixes > MaximumDepth)
            {
                errors.Add(new LexicalError(token, SyntaxDiagnostics.NestedTooDeeply, TextSpan.FromBounds(token.StartIndex, token.StopIndex + 1), MaximumDepth.ToString(CultureInfo.InvariantCulture)));
                Cut(tokens, i);
                return;
            }

            previous = token;
        }
    }

    private static void Cut(IList<IToken> tokens, int from)
    {
        for (var i = from; i < tokens.Count; i++)
        {
            if (tokens[i].Type != TokenConstants.EOF)
            {
                ((IWritableToken)tokens[i]).Channel = Lexer.Hidden;
            }
        }
    }

    private static bool IsOpening(int type) => type is AlignLexer.LEFT_BRACE or AlignLexer.LEFT_BRACKET or AlignLexer.LEFT_PAREN or AlignLexer.LESS;

    private static bool IsClosing(int type) => type is AlignLexer.RIGHT_BRACE or AlignLexer.RIGHT_BRACKET or AlignLexer.RIGHT_PAREN or AlignLexer.GREATER;

    private static bool BeginsClause(int type) => type is AlignLexer.WHEN or AlignLexer.UNLESS or AlignLexer.REQUIRE or AlignLexer.FORBID
        or AlignLexer.ESCALATE or AlignLexer.ON or AlignLexer.EXAMPLE or AlignLexer.PRINCIPLE or AlignLexer.CONSTITUTION or AlignLexer.ASSIGN;

    private static bool IsPrefix(int type, int? previous) => type switch
    {
        AlignLexer.IF or AlignLexer.IMPLIES => true,
        AlignLexer.NOT => previous != AlignLexer.IS,
        AlignLexer.ANY or AlignLexer.ALL => previous is not (AlignLexer.CONTAINS or AlignLexer.MATCHES or AlignLexer.WITH),
        AlignLexer.NO or AlignLexer.AT => true,
        AlignLexer.MINUS => previous is AlignLexer.MINUS or AlignLexer.PLUS or AlignLexer.STAR or AlignLexer.SLASH or AlignLexer.ASSIGN,
        _ => false,
    };
}
