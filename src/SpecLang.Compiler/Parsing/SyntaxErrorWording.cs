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
        if (ForeignHabits.Find(error, tokens) is { } habit)
        {
            IEnumerable<DiagnosticFix> fixes = habit.Fix is { } fix ? [fix] : [];
            diagnostics.Report(SyntaxDiagnostics.WriteInstead, habit.Span, fixes, habit.Instead);
            return;
        }

        if (IsComparison(token.Type) && !error.Expected.Contains(AlignLexer.COLON) && !error.Expected.Contains(AlignLexer.GREATER))
        {
            diagnostics.Report(SyntaxDiagnostics.ChainedComparison, SpanOf(token));
            return;
        }

        if (UsesReservedWord(error, Before(token, tokens), After(token, tokens)))
        {
            diagnostics.Report(SyntaxDiagnostics.ReservedWord, SpanOf(token), SyntaxFix.OfReservedWord(error, SpanOf(token)), token.Text);
            return;
        }

        if (DanglingOperator(token, tokens) is { } dangling)
        {
            diagnostics.Report(SyntaxDiagnostics.MissingOperand, SpanOf(dangling), dangling.Text);
            return;
        }

        if (LacksComma(error, Before(token, tokens)))
        {
            diagnostics.Report(SyntaxDiagnostics.WriteInstead, SpanOf(token), [DiagnosticFix.Insert((Before(token, tokens) ?? token).StopIndex + 1, ",")], "`,` between two elements of a list");
            return;
        }

        if (UnclosedBracket(error, tokens) is { } open)
        {
            diagnostics.Report(SyntaxDiagnostics.UnclosedBlock, SpanOf(open), open.Text, ClosingOf(open.Type));
            return;
        }

        var before = Before(token, tokens);
        diagnostics.Report(SyntaxDiagnostics.Unexpected, SpanOf(token), SyntaxFix.OfUnexpected(error, SpanOf(token), before), Describe(token), SyntaxExpectation.Of(error, before));
    }

    /// <summary>Two records, or two texts, of a list without a comma between them.</summary>
    private static bool LacksComma(RawSyntaxError error, IToken? before) => before is not null && error.Expected.Contains(AlignLexer.COMMA) && error.Expected.Contains(AlignLexer.RIGHT_BRACKET)
        && (error.Token.Type, before.Type) is (AlignLexer.LEFT_BRACE, AlignLexer.RIGHT_BRACE) or (AlignLexer.TEXT, AlignLexer.TEXT);

    /// <summary>A reserved word where a name or a value is due: one that begins a clause stands there because something before it is missing.</summary>
    private static bool UsesReservedWord(RawSyntaxError error, IToken? before, IToken? next)
    {
        var isField = error.Context is AlignParser.RecordContext && IsReserved(error.Token.Type) && next?.Type == AlignLexer.COLON;
        if (!IsReserved(error.Token.Type) || BeginsClause(error.Token.Type) || before is null)
        {
            return isField;
        }

        var namesOnly = error.Expected.Contains(AlignLexer.NAME) && error.Expected.Contains(AlignLexer.QUOTED_NAME) && !error.Expected.Contains(AlignLexer.LEFT_PAREN);
        return isField || namesOnly || before.Type is AlignLexer.COMMA || (IsComparison(before.Type) && before.Line == error.Token.Line);
    }

    /// <summary>
    /// After <c>when prompt ==</c> the next clause's first word is read as the missing value and the error lands behind it: the operator
    /// is what lacks something.
    /// </summary>
    private static IToken? DanglingOperator(IToken token, CommonTokenStream tokens)
    {
        if (Before(token, tokens) is not { } before)
        {
            return null;
        }

        var twoBefore = Before(before, tokens);
        var endsHere = token.Type is TokenConstants.EOF or AlignLexer.RIGHT_BRACE || token.Line > before.Line || BeginsClause(token.Type);
        var isTextTest = before.Type is AlignLexer.ANY or AlignLexer.ALL && twoBefore?.Type is AlignLexer.CONTAINS or AlignLexer.MATCHES or AlignLexer.WITH;
        if (endsHere && (NeedsOperand(before.Type) || isTextTest))
        {
            return before;
        }

        return twoBefore is not null && NeedsOperand(twoBefore.Type) && before.Line > twoBefore.Line && IsWord(before) ? twoBefore : null;
    }

    /// <summary>The bracket whose end is missing, where that is the mistake: the file ends, a line begins, or something begins that can't stand inside.</summary>
    private static IToken? UnclosedBracket(RawSyntaxError error, CommonTokenStream tokens)
    {
        var token = error.Token;
        if (token.Type != TokenConstants.EOF && Before(token, tokens) is { } before)
        {
            var inExpression = error.Expected.Contains(AlignLexer.RIGHT_PAREN) || error.Expected.Contains(AlignLexer.RIGHT_BRACKET);
            var beginsOuter = IsInside<AlignParser.PrincipleContext>(error) || IsInside<AlignParser.ExampleContext>(error)
                ? token.Type is AlignLexer.PRINCIPLE or AlignLexer.EXAMPLE or AlignLexer.CONSTITUTION or AlignLexer.LOCKED
                : IsInside<AlignParser.ConstitutionContext>(error) && BeginsDeclaration(token.Type);
            var readsDeclarationAsField = error.Context is AlignParser.FieldContext && BeginsDeclaration(before.Type) && IsWord(token);
            if (!(inExpression && token.Line > before.Line) && !beginsOuter && !readsDeclarationAsField)
            {
                return null;
            }
        }

        return OpenBracket(tokens, token.TokenIndex);
    }

    private static bool IsInside<T>(RawSyntaxError error)
        where T : RuleContext
    {
        for (RuleContext? context = error.Context; context is not null; context = context.Parent)
        {
            if (context is T)
            {
                return true;
            }
        }

        return false;
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

    private static IToken? After(IToken token, CommonTokenStream tokens) =>
        tokens.GetTokens().Skip(token.TokenIndex + 1).FirstOrDefault(t => t.Channel == Lexer.DefaultTokenChannel);

    /// <summary>The innermost bracket that is open at a token.</summary>
    private static IToken? OpenBracket(CommonTokenStream tokens, int end)
    {
        var open = new Stack<IToken>();
        foreach (var token in tokens.GetTokens().Take(end))
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

    private static bool IsWord(IToken token) => token.Text.Length > 0 && (char.IsLetter(token.Text[0]) || token.Text[0] == '_');

    private static bool IsComparison(int type) => type is AlignLexer.EQUAL or AlignLexer.NOT_EQUAL or AlignLexer.LESS or AlignLexer.LESS_OR_EQUAL
        or AlignLexer.GREATER or AlignLexer.GREATER_OR_EQUAL;

    private static bool NeedsOperand(int type) => IsComparison(type) || type is AlignLexer.PLUS or AlignLexer.MINUS or AlignLexer.STAR or AlignLexer.SLASH
        or AlignLexer.COALESCE or AlignLexer.AND or AlignLexer.OR or AlignLexer.NOT or AlignLexer.IMPLIES or AlignLexer.CONTAINS or AlignLexer.MATCHES
        or AlignLexer.WHEN or AlignLexer.UNLESS or AlignLexer.REQUIRE or AlignLexer.FORBID or AlignLexer.IN or AlignLexer.RANGE or AlignLexer.RANGE_BELOW
        or AlignLexer.ASSIGN or AlignLexer.SEVERITY or AlignLexer.MESSAGE or AlignLexer.CRITIQUE or AlignLexer.REVISE or AlignLexer.CITES or AlignLexer.TAGS;

    private static bool BeginsClause(int type) => type is AlignLexer.WHEN or AlignLexer.UNLESS or AlignLexer.REQUIRE or AlignLexer.FORBID
        or AlignLexer.ESCALATE or AlignLexer.ON or AlignLexer.PRINCIPLE or AlignLexer.EXAMPLE or AlignLexer.CONSTITUTION;

    private static bool BeginsDeclaration(int type) => type is AlignLexer.RECORD or AlignLexer.CLASSIFIER or AlignLexer.LEXICON or AlignLexer.PATTERN
        or AlignLexer.DEFINE or AlignLexer.CONSTITUTION or AlignLexer.MEASURE or AlignLexer.OBJECTIVE or AlignLexer.SUITE or AlignLexer.PROBE
        or AlignLexer.MONITOR or AlignLexer.DATASET or AlignLexer.ENCODER or AlignLexer.CONCEPT;

    private static bool IsReserved(int type) => type is >= AlignLexer.ALL and <= AlignLexer.WHEN;

    private static TextSpan SpanOf(IToken token) => token.Type == TokenConstants.EOF
        ? new TextSpan(token.StartIndex, 0)
        : TextSpan.FromBounds(token.StartIndex, token.StopIndex + 1);
}
