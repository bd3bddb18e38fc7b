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
        var depth = new Depth();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Channel != Lexer.DefaultTokenChannel || token.Type == TokenConstants.EOF)
            {
                continue;
            }

            depth.Read(token.Type);
            if (depth.Value > MaximumDepth)
            {
                errors.Add(new LexicalError(token, SyntaxDiagnostics.NestedTooDeeply, TextSpan.FromBounds(token.StartIndex, token.StopIndex + 1), MaximumDepth.ToString(CultureInfo.InvariantCulture)));
                Cut(tokens, i);
                return;
            }
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

    /// <summary>How deep one is in brackets, and in words that open an expression inside another.</summary>
    private sealed class Depth
    {
        private readonly Stack<(int Opening, int Prefixes)> brackets = new();
        private int prefixes;
        private int signs;
        private int? previous;

        public int Value => brackets.Count + prefixes + signs;

        public void Read(int type)
        {
            // `not` and `-` nest only where one stands right behind the other.
            signs = type is AlignLexer.NOT or AlignLexer.MINUS && previous != AlignLexer.IS ? signs + 1 : 0;
            if (type is AlignLexer.LEFT_BRACE or AlignLexer.LEFT_BRACKET or AlignLexer.LEFT_PAREN || (type == AlignLexer.LESS && previous == AlignLexer.LIST))
            {
                brackets.Push((type, prefixes));
            }
            else if (type is AlignLexer.RIGHT_BRACE or AlignLexer.RIGHT_BRACKET or AlignLexer.RIGHT_PAREN)
            {
                Close();
            }
            else if (type == AlignLexer.GREATER && brackets.Count > 0 && brackets.Peek().Opening == AlignLexer.LESS)
            {
                prefixes = brackets.Pop().Prefixes;
            }
            else if (BeginsExpression(type))
            {
                prefixes = brackets.Count > 0 ? brackets.Peek().Prefixes : 0;
            }
            else if (IsPrefix(type, previous))
            {
                prefixes++;
            }

            previous = type;
        }

        private void Close()
        {
            while (brackets.Count > 0)
            {
                var (opening, before) = brackets.Pop();
                prefixes = before;
                if (opening != AlignLexer.LESS)
                {
                    return;
                }
            }

            prefixes = 0;
        }
    }

    /// <summary>A word or sign behind which an expression begins that is in no other of the same brackets.</summary>
    private static bool BeginsExpression(int type) => type is AlignLexer.WHEN or AlignLexer.UNLESS or AlignLexer.REQUIRE or AlignLexer.FORBID
        or AlignLexer.ESCALATE or AlignLexer.ON or AlignLexer.EXAMPLE or AlignLexer.PRINCIPLE or AlignLexer.CONSTITUTION or AlignLexer.ASSIGN or AlignLexer.COMMA;

    private static bool IsPrefix(int type, int? previous) => type switch
    {
        AlignLexer.IF or AlignLexer.IMPLIES or AlignLexer.NO or AlignLexer.AT => true,
        AlignLexer.ANY or AlignLexer.ALL => previous is not (AlignLexer.CONTAINS or AlignLexer.MATCHES or AlignLexer.WITH),
        _ => false,
    };
}
