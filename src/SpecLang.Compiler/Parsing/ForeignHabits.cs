using Antlr4.Runtime;
using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Text;

namespace SpecLang.Compiler.Parsing;

/// <summary>Recognises what people bring along from English, from spreadsheets and from other languages, and knows how it is said here.</summary>
internal static class ForeignHabits
{
    public static ForeignHabit? Find(RawSyntaxError error, CommonTokenStream stream)
    {
        var tokens = new TokenNeighbourhood(error.Token, stream);
        return InNumbers(tokens)
            ?? InDeclarations(error, tokens)
            ?? (IsInside<AlignParser.RecordContext>(error) ? InRecords(error, tokens) : null)
            ?? (IsInside<AlignParser.ExampleContext>(error) ? InExamples(error, tokens) : null)
            ?? (IsInExpression(error) ? ConditionHabits.Find(error, tokens) : null)
            ?? InClauses(error, tokens);
    }

    internal static ForeignHabit At(TokenNeighbourhood tokens, int first, int last, string instead) => tokens[first] is { } start && tokens[last] is { } end
        ? new ForeignHabit(TextSpan.FromBounds(start.StartIndex, Math.Max(start.StartIndex, end.StopIndex + 1)), instead)
        : throw new InvalidOperationException("A habit is found at tokens that are there.");

    internal static bool IsInside<T>(RawSyntaxError error)
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

    private static bool IsInExpression(RawSyntaxError error) =>
        IsInside<AlignParser.PrincipleContext>(error) || IsInside<AlignParser.DefinitionContext>(error) || IsInside<AlignParser.MeasureContext>(error);

    /// <summary>A decimal comma, and one between thousands.</summary>
    private static ForeignHabit? InNumbers(TokenNeighbourhood tokens)
    {
        for (var comma = 0; comma >= -1; comma--)
        {
            if (tokens.TypeAt(comma) == AlignLexer.COMMA && tokens.TypeAt(comma - 1) == AlignLexer.INTEGER && tokens.TypeAt(comma + 1) == AlignLexer.INTEGER
                && tokens.IsGlued(comma - 1) && tokens.IsGlued(comma))
            {
                var (whole, rest) = (tokens.TextAt(comma - 1), tokens.TextAt(comma + 1));
                var point = "`" + whole + "." + rest + "`, with a decimal point";
                return At(tokens, comma - 1, comma + 1, rest.Length == 3 ? "`" + whole + "_" + rest + "` for thousands, or " + point : point);
            }
        }

        return null;
    }

    private static ForeignHabit? InDeclarations(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        if (error.Context is AlignParser.LexiconContext && tokens.TypeAt(0) is AlignLexer.FROM or AlignLexer.ASSIGN)
        {
            return At(tokens, 0, 0, tokens.TypeAt(0) == AlignLexer.FROM ? "`{ from \"…\" }`, with braces" : "`lexicon " + tokens.TextAt(-1) + " { \"…\" \"…\" }`, with braces");
        }

        if (error.Context is AlignParser.ParameterContext && error.Expected.Contains(AlignLexer.COLON))
        {
            return At(tokens, -1, -1, "the parameter with its type, as in `" + tokens.TextAt(-1) + ": text`");
        }

        var isName = error.Context is AlignParser.PrincipleContext or AlignParser.ConstitutionContext or AlignParser.RecordContext or AlignParser.LexiconContext
            or AlignParser.ClassifierContext or AlignParser.DefinitionContext or AlignParser.PatternContext or AlignParser.MeasureContext;
        var begins = tokens.TypeAt(-2) is AlignLexer.PRINCIPLE or AlignLexer.CONSTITUTION or AlignLexer.RECORD or AlignLexer.LEXICON or AlignLexer.CLASSIFIER
            or AlignLexer.DEFINE or AlignLexer.PATTERN or AlignLexer.MEASURE;
        if ((isName && begins) || tokens.TypeAt(-2) == AlignLexer.NAMESPACE)
        {
            var last = 0;
            while (IsPartOfName(tokens, last + 1))
            {
                last++;
            }

            return tokens.TypeAt(-1) == AlignLexer.NAME && IsPartOfName(tokens, 0)
                ? At(tokens, -1, last, "a name of one word, such as `" + string.Concat(Enumerable.Range(-1, last + 2).Select(i => Capital(tokens.TextAt(i)))) + "`")
                : null;
        }

        return null;
    }

    private static string? ClauseWord(string word) => word.ToLowerInvariant() switch
    {
        "except" or "excluding" => "`unless`",
        "must" or "should" or "shall" or "ensure" or "always" => "`require`",
        "never" or "cannot" or "avoid" or "prevent" or "deny" or "disallow" => "`forbid`",
        "because" or "reason" or "description" => "the reason as a comment `///` in front of the principle",
        _ => null,
    };

    private static bool IsPartOfName(TokenNeighbourhood tokens, int distance) =>
        tokens.TypeAt(distance) is AlignLexer.NAME or AlignLexer.AND or AlignLexer.OR && tokens.AreWordsOfOneLine(distance - 1, distance);

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word.Substring(1);

    private static ForeignHabit? InRecords(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        var name = tokens.TextAt(-1);
        if (IsInside<AlignParser.LabelsContext>(error))
        {
            return tokens.AreWordsOfOneLine(-1, 0) ? At(tokens, -1, 0, "`\"" + name + " " + tokens.TextAt(0) + "\"`, between quotes") : null;
        }

        switch (tokens.TypeAt(0))
        {
            case AlignLexer.ASSIGN when error.Expected.Contains(AlignLexer.COLON):
                return At(tokens, 0, 0, "`:` between a field and its type");
            case AlignLexer.MINUS when tokens.IsWord(-1) && tokens.IsWord(1):
                return At(tokens, -1, 1, "`" + name + "_" + tokens.TextAt(1) + "`");
            case AlignLexer.QUESTION when tokens.IsWord(-1):
                return At(tokens, 0, 0, "the `?` behind the type, as in `" + name + ": int?`");
            case AlignLexer.LEFT_BRACKET when tokens.TypeAt(-1) == AlignLexer.OF:
                return At(tokens, 0, 0, "`one of { … }`, with braces");
            default:
                break;
        }

        if (tokens.TypeAt(-1) == AlignLexer.OF && tokens.TypeAt(-2) == AlignLexer.LIST && tokens.IsWord(0))
        {
            return At(tokens, -2, 0, "`list<" + tokens.TextAt(0) + ">`");
        }

        // `optional int` reads as a type without its field; the error stands at what comes behind.
        for (var i = 0; i >= -1; i--)
        {
            if (tokens.TextAt(i - 1) is "optional" or "maybe" or "nullable" && tokens.TypeAt(i - 2) == AlignLexer.COLON && tokens.AreWordsOfOneLine(i - 1, i))
            {
                return At(tokens, i - 1, i, "`" + tokens.TextAt(i) + "?`");
            }
        }

        return null;
    }

    private static ForeignHabit? InExamples(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        switch (tokens.TypeAt(0))
        {
            case AlignLexer.COLON when tokens.TypeAt(-2) == AlignLexer.GIVEN:
                return At(tokens, 0, 0, "`=` behind `given " + tokens.TextAt(-1) + "`");
            case AlignLexer.AND when error.Context is AlignParser.NamesContext or AlignParser.OutcomeContext or AlignParser.ExampleContext:
                return At(tokens, 0, 0, "a comma between the names");
            case AlignLexer.TEXT when tokens.TypeAt(1) == AlignLexer.COLON:
                return At(tokens, 0, 0, "the field's name without quotes");
            default:
                break;
        }

        // `q: Hello there` reads as the label `Hello` and a field `there`.
        var isMissingColon = error.Expected.Contains(AlignLexer.COLON) && error.Context is AlignParser.MemberContext;
        if (isMissingColon && tokens.TypeAt(-2) is AlignLexer.INTEGER or AlignLexer.DECIMAL)
        {
            return At(tokens, -1, -1, "the number alone, without `" + tokens.TextAt(-1) + "`");
        }

        if (isMissingColon && tokens.IsWord(-1) && tokens.IsWord(-2) && tokens.TypeAt(-3) == AlignLexer.COLON)
        {
            return At(tokens, -2, -1, "quotes around a text, as in `\"" + tokens.TextAt(-2) + " " + tokens.TextAt(-1) + " …\"`");
        }

        return null;
    }

    private static ForeignHabit? InClauses(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        if (tokens.TypeAt(0) == AlignLexer.COLON && tokens.TypeAt(-1) == AlignLexer.AT && tokens.TypeAt(-2) == AlignLexer.BLOCK)
        {
            return At(tokens, 0, 0, "`block at major`, without the colon");
        }

        if (tokens.TypeAt(0) == AlignLexer.COMMA && tokens.TypeAt(-2) == AlignLexer.AT && tokens.TypeAt(-3) == AlignLexer.BLOCK)
        {
            return At(tokens, 0, 0, "one severity; it blocks, and so do those above it");
        }

        if (tokens.TypeAt(0) == AlignLexer.ESCALATE && tokens.TypeAt(-1) == AlignLexer.ERROR)
        {
            return At(tokens, 0, 0, "`on error undetermined`, which escalates where the principle is at or above `block at`");
        }

        if (IsInside<AlignParser.PrincipleContext>(error) && error.Expected.Contains(AlignLexer.WHEN) && ClauseWord(tokens.TextAt(0)) is { } clause)
        {
            return At(tokens, 0, 0, clause);
        }

        if (tokens.TypeAt(-1) == AlignLexer.REDACT)
        {
            return At(tokens, -1, -1, "`redact evidence`");
        }

        if (tokens.TypeAt(-1) == AlignLexer.ESCALATE && tokens.TypeAt(0) != AlignLexer.IF)
        {
            return At(tokens, -1, -1, "`escalate when …`, with the condition");
        }

        if (tokens.TypeAt(-1) == AlignLexer.TEXT && tokens.IsWord(0) && tokens.IsGlued(-1))
        {
            return At(tokens, -1, 0, "`\\\"` for a quote inside a text");
        }

        return IsInside<AlignParser.PrincipleContext>(error) && tokens.TypeAt(0) is AlignLexer.IF or AlignLexer.THEN && error.Expected.Contains(AlignLexer.WHEN) && error.Expected.Count > 1
            ? At(tokens, 0, 0, "`when …` for the condition, and the clause behind it")
            : null;
    }
}
