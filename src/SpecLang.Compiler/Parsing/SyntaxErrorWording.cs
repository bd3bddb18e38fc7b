using Antlr4.Runtime;
using SpecLang.Compiler.Diagnostics;
using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Parsing;

/// <summary>The sentence for one syntax error, from the rule and the token where it happened: never a list of eighty words.</summary>
internal static class SyntaxErrorWording
{
    public static void Report(RawSyntaxError error, CommonTokenStream tokens, DiagnosticBag diagnostics)
    {
        var token = error.Token;
        if (IsComparison(token.Type) && !error.Expected.Contains(AlignLexer.COLON))
        {
            diagnostics.Report(SyntaxDiagnostics.ChainedComparison, SpanOf(token));
            return;
        }

        if (DanglingOperator(token, tokens) is { } dangling)
        {
            diagnostics.Report(SyntaxDiagnostics.MissingOperand, SpanOf(dangling), dangling.Text);
            return;
        }

        if (IsReserved(token.Type) && error.Expected.Contains(AlignLexer.NAME) && error.Expected.Contains(AlignLexer.QUOTED_NAME) && !error.Expected.Contains(AlignLexer.LEFT_PAREN))
        {
            diagnostics.Report(SyntaxDiagnostics.ReservedWord, SpanOf(token), token.Text);
            return;
        }

        if (token.Type == TokenConstants.EOF && OpenBracket(tokens) is { } open)
        {
            diagnostics.Report(SyntaxDiagnostics.UnclosedBlock, SpanOf(open), open.Text, ClosingOf(open.Type));
            return;
        }

        diagnostics.Report(SyntaxDiagnostics.Unexpected, SpanOf(token), Describe(token), Expectation(error));
    }

    /// <summary>
    /// After <c>when prompt ==</c> the next clause's first word is read as the missing value and the error lands behind it: the operator
    /// is what lacks something.
    /// </summary>
    private static IToken? DanglingOperator(IToken token, CommonTokenStream tokens)
    {
        var before = Before(token, tokens);
        if (before is null)
        {
            return null;
        }

        if (NeedsOperand(before.Type) && (token.Type == TokenConstants.EOF || token.Line > before.Line || IsReserved(token.Type) || token.Type is AlignLexer.RIGHT_BRACE))
        {
            return before;
        }

        var twoBefore = Before(before, tokens);
        return twoBefore is not null && NeedsOperand(twoBefore.Type) && before.Line > twoBefore.Line && IsWord(before) ? twoBefore : null;
    }

    private static IToken? Before(IToken token, CommonTokenStream tokens)
    {
        for (var i = token.TokenIndex - 1; i >= 0; i--)
        {
            var candidate = tokens.Get(i);
            if (candidate.Channel == Lexer.DefaultTokenChannel)
            {
                return candidate;
            }
        }

        return null;
    }

    private static IToken? OpenBracket(CommonTokenStream tokens)
    {
        var open = new Stack<IToken>();
        foreach (var token in tokens.GetTokens())
        {
            if (token.Channel != Lexer.DefaultTokenChannel)
            {
                continue;
            }

            if (token.Type is AlignLexer.LEFT_BRACE or AlignLexer.LEFT_BRACKET or AlignLexer.LEFT_PAREN)
            {
                open.Push(token);
            }
            else if (token.Type is AlignLexer.RIGHT_BRACE or AlignLexer.RIGHT_BRACKET or AlignLexer.RIGHT_PAREN && open.Count > 0)
            {
                open.Pop();
            }
        }

        return open.Count > 0 ? open.Peek() : null;
    }

    private static string ClosingOf(int type) => type switch
    {
        AlignLexer.LEFT_BRACE => "}",
        AlignLexer.LEFT_BRACKET => "]",
        _ => ")",
    };

    private static string Describe(IToken token) => token.Type == TokenConstants.EOF ? "the end of the file" : "`" + Shorten(token.Text) + "`";

    private static string Shorten(string text) => text.Length <= 40 ? text : text.Substring(0, 37) + "...";

    private static string Expectation(RawSyntaxError error)
    {
        var expected = error.Expected;
        if (expected.Count is > 0 and <= 4 && !expected.Contains(TokenConstants.EOF))
        {
            return string.Join(" or ", expected.Select(WordFor).Distinct(StringComparer.Ordinal));
        }

        if (expected.Contains(AlignLexer.TEXT) && expected.Contains(AlignLexer.LEFT_PAREN))
        {
            return "a value, such as a field, a text, a number or a list";
        }

        for (RuleContext? context = error.Context; context is not null; context = context.Parent)
        {
            switch (context)
            {
                case AlignParser.PrincipleContext or AlignParser.PrincipleClauseContext:
                    return "a clause, such as `when`, `require`, `forbid` or `message`, or the closing `}` of the principle";
                case AlignParser.ExampleContext:
                    return "`given …`, a field as `name: value`, or the closing `}` of the example";
                case AlignParser.ConstitutionContext or AlignParser.ConstitutionItemContext:
                    return "`principle`, `example`, `priority`, `block at`, `version`, `title`, or the closing `}` of the constitution";
                case AlignParser.RecordContext or AlignParser.FieldContext:
                    return "a field as `name: type`, or the closing `}` of the record";
                case AlignParser.LexiconContext:
                    return "a text, `from \"file\"`, or the closing `}` of the lexicon";
                case AlignParser.Options_Context:
                    return "an option, such as `model \"…\"`, or the closing `}` of the classifier";
                case AlignParser.DeclarationContext or AlignParser.FileContext:
                    return "a declaration, such as `record`, `lexicon`, `pattern`, `define`, `classifier` or `constitution`";
                default:
                    break;
            }
        }

        return "something else";
    }

    private static string WordFor(int type)
    {
        if (type is AlignLexer.NAME or AlignLexer.QUOTED_NAME or AlignLexer.OPEN_QUOTED_NAME)
        {
            return "a name";
        }

        if (type is AlignLexer.TEXT or AlignLexer.OPEN_TEXT or AlignLexer.BLOCK_TEXT or AlignLexer.OPEN_BLOCK_TEXT)
        {
            return "a text between quotes";
        }

        if (type is AlignLexer.INTEGER or AlignLexer.DECIMAL)
        {
            return "a number";
        }

        var literal = AlignLexer.DefaultVocabulary.GetLiteralName(type);
        return literal is null ? "a pattern" : "`" + literal.Trim('\'') + "`";
    }

    private static bool IsWord(IToken token) => token.Text.Length > 0 && (char.IsLetter(token.Text[0]) || token.Text[0] == '_');

    private static bool IsComparison(int type) => type is AlignLexer.EQUAL or AlignLexer.NOT_EQUAL or AlignLexer.LESS or AlignLexer.LESS_OR_EQUAL
        or AlignLexer.GREATER or AlignLexer.GREATER_OR_EQUAL;

    private static bool NeedsOperand(int type) => IsComparison(type) || type is AlignLexer.PLUS or AlignLexer.MINUS or AlignLexer.STAR or AlignLexer.SLASH
        or AlignLexer.COALESCE or AlignLexer.AND or AlignLexer.OR or AlignLexer.NOT or AlignLexer.IMPLIES or AlignLexer.CONTAINS or AlignLexer.MATCHES
        or AlignLexer.WHEN or AlignLexer.UNLESS or AlignLexer.REQUIRE or AlignLexer.FORBID or AlignLexer.IN;

    private static bool IsReserved(int type) => type is >= AlignLexer.ALL and <= AlignLexer.WHEN;

    private static TextSpan SpanOf(IToken token) => token.Type == TokenConstants.EOF
        ? new TextSpan(token.StartIndex, 0)
        : TextSpan.FromBounds(token.StartIndex, token.StopIndex + 1);
}
