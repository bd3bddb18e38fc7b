using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Parsing;

/// <summary>Habits in conditions and values.</summary>
internal static class ConditionHabits
{
    public static ForeignHabit? Find(RawSyntaxError error, TokenNeighbourhood tokens) =>
        Again(tokens) ?? Modals(tokens) ?? Dates(tokens) ?? Signs(tokens) ?? (tokens.TypeAt(0) == AlignLexer.COMMA ? Comma(error, tokens) : null) ?? States(tokens) ?? SpelledWords(error, tokens) ?? Brackets(tokens);

    private static ForeignHabit? Dates(TokenNeighbourhood tokens) => tokens.TypeAt(0) is AlignLexer.BEFORE or AlignLexer.AFTER && tokens.TypeAt(-1) is AlignLexer.NAME or AlignLexer.RIGHT_PAREN
        ? ForeignHabits.At(tokens, 0, 0, (tokens.TypeAt(0) == AlignLexer.BEFORE ? "`<`" : "`>`") + " between numbers; a date is a text, and has no order")
        : null;

    public static bool IsOperator(string word) => ConditionWords.Operators.ContainsKey(word);

    /// <summary><c>age >= 18 and &lt;= 30</c>: every test names what it is about.</summary>
    private static ForeignHabit? Again(TokenNeighbourhood tokens)
    {
        return IsTest(tokens.TypeAt(0)) && tokens.TypeAt(-1) is AlignLexer.AND or AlignLexer.OR
            ? ForeignHabits.At(tokens, 0, 0, "what it is about again, as in `" + tokens.TextAt(-1) + " " + Tested(tokens) + " " + tokens.Written(0, 1) + "`")
            : null;
    }

    /// <summary>What the test in front is about: from the word that begins the clause, or joins it, to the test's own.</summary>
    private static string Tested(TokenNeighbourhood tokens)
    {
        for (var i = -2; tokens[i] is not null && !IsJoint(tokens.TypeAt(i)); i--)
        {
            if (IsTest(tokens.TypeAt(i)) && !IsTest(tokens.TypeAt(i - 1)))
            {
                var first = i - 1;
                while (tokens[first - 1] is not null && !IsJoint(tokens.TypeAt(first - 1)))
                {
                    first--;
                }

                return tokens.TypeAt(first) is AlignLexer.NAME ? tokens.Written(first, i - 1) : tokens.AnyTextField();
            }
        }

        return tokens.AnyTextField();
    }

    private static bool IsJoint(int type) => type is AlignLexer.AND or AlignLexer.OR or AlignLexer.NOT or AlignLexer.IMPLIES or AlignLexer.WHEN or AlignLexer.UNLESS or AlignLexer.REQUIRE or AlignLexer.FORBID
        or AlignLexer.COLON or AlignLexer.LEFT_BRACE or AlignLexer.ASSIGN or AlignLexer.IF or AlignLexer.THEN or AlignLexer.ELSE;

    private static bool IsTest(int type) => type is AlignLexer.LESS or AlignLexer.LESS_OR_EQUAL or AlignLexer.GREATER or AlignLexer.GREATER_OR_EQUAL or AlignLexer.EQUAL or AlignLexer.NOT_EQUAL
        or AlignLexer.CONTAINS or AlignLexer.MATCHES or AlignLexer.STARTS or AlignLexer.ENDS or AlignLexer.IN or AlignLexer.IS;

    /// <summary><c>must</c> and <c>should</c>, which the clause's word says already.</summary>
    private static ForeignHabit? Modals(TokenNeighbourhood tokens)
    {
        if (!tokens.IsWord(0) || tokens.BeginsLine(0) || !(tokens.TypeAt(-1) is AlignLexer.NAME or AlignLexer.RIGHT_PAREN or AlignLexer.RIGHT_BRACKET))
        {
            return null;
        }

        if (tokens.TextAt(0) is "must" or "should" or "shall" or "may" or "can" or "will" or "needs" or "to")
        {
            var isDenied = tokens.TextAt(1) is "not" or "never";
            return ForeignHabits.At(tokens, 0, isDenied ? 1 : 0, isDenied ? "`forbid " + tokens.TextAt(-1) + " contains …`" : "`" + tokens.TextAt(-1) + " contains …`, without `" + tokens.TextAt(0) + "`");
        }

        return tokens.TextAt(0) is "never" or "cannot" ? ForeignHabits.At(tokens, 0, 0, "`forbid " + tokens.TextAt(-1) + " contains …`") : null;
    }

    private static ForeignHabit? Signs(TokenNeighbourhood tokens)
    {
        if (tokens.TypeAt(0) == AlignLexer.NO && tokens.TypeAt(-1) is AlignLexer.EQUAL or AlignLexer.NOT_EQUAL && (tokens.TypeAt(1) == AlignLexer.RIGHT_BRACE || ClauseHabits.BeginsClause(tokens, 1)))
        {
            return ForeignHabits.Replace(tokens, 0, 0, "false");
        }

        if (tokens.TypeAt(-1) == AlignLexer.LESS && tokens.TypeAt(0) == AlignLexer.GREATER && tokens.IsGlued(-1))
        {
            return ForeignHabits.Replace(tokens, -1, 0, "!=");
        }

        if (tokens.TypeAt(0) == AlignLexer.STAR && tokens.TypeAt(-1) == AlignLexer.STAR)
        {
            return ForeignHabits.At(tokens, -1, 0, "`x * x`; there are no powers");
        }

        if (tokens.TypeAt(0) == AlignLexer.SLASH && tokens.TypeAt(-1) is AlignLexer.MATCHES or AlignLexer.CONTAINS)
        {
            return ForeignHabits.At(tokens, 0, 0, "the pattern as `r\"…\"`");
        }

        if (tokens.TypeAt(0) == AlignLexer.QUESTION && tokens.TypeAt(-1) == AlignLexer.NAME)
        {
            return ForeignHabits.Remove(tokens, 0, "the name alone, without `?`; whether it has a value is asked with `" + tokens.TextAt(-1) + " is present`");
        }

        if (tokens.TypeAt(0) is AlignLexer.RANGE or AlignLexer.RANGE_BELOW && tokens.TypeAt(-2) == AlignLexer.LEFT_BRACKET)
        {
            return ForeignHabits.At(tokens, -2, 0, "`in " + tokens.TextAt(-1) + " " + tokens.TextAt(0) + " " + tokens.TextAt(1) + "`, without brackets");
        }

        if (tokens.TypeAt(0) == AlignLexer.ASSIGN)
        {
            if (tokens.TypeAt(1) is AlignLexer.LESS or AlignLexer.GREATER)
            {
                return ForeignHabits.At(tokens, 0, 1, "`" + tokens.TextAt(1) + "=`" + (tokens.IsGlued(0) ? "" : ", without a space"));
            }

            if (tokens.TypeAt(-1) is AlignLexer.LESS or AlignLexer.GREATER)
            {
                return ForeignHabits.At(tokens, -1, 0, "`" + tokens.TextAt(-1) + "=`, without a space");
            }

        }

        return tokens.TypeAt(-1) == AlignLexer.NOT && tokens.TypeAt(0) is AlignLexer.CONTAINS or AlignLexer.MATCHES or AlignLexer.STARTS or AlignLexer.ENDS
            ? ForeignHabits.At(tokens, -1, 0, "`not (… " + tokens.TextAt(0) + " …)`, with the `not` in front")
            : null;
    }

    private static ForeignHabit? Comma(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        if (tokens.OpenBracket() is { } open)
        {
            if (tokens.TypeAt(open) == AlignLexer.LEFT_PAREN && tokens.TypeAt(open - 1) == AlignLexer.IN)
            {
                return ForeignHabits.At(tokens, open, open, "`in [ … ]`, with square brackets");
            }

            if (tokens.TypeAt(open) == AlignLexer.LEFT_BRACKET && tokens.TypeAt(open - 1) == AlignLexer.OF && tokens.TypeAt(open - 2) is AlignLexer.ANY or AlignLexer.ALL)
            {
                return ForeignHabits.At(tokens, open - 1, open - 1, "`" + tokens.TextAt(open - 2) + " [ … ]`, without the `of`");
            }
        }

        if (error.Expected.Contains(AlignLexer.COLON))
        {
            return ForeignHabits.At(tokens, 0, 0, "`:` in front of the condition");
        }

        var endsClause = tokens.TypeAt(1) == AlignLexer.RIGHT_BRACE || ClauseHabits.BeginsClause(tokens, 1);
        return endsClause ? ForeignHabits.Remove(tokens, 0, "the clause without the comma; clauses need none") : null;
    }

    /// <summary><c>is</c> asks for a state; people also compare with it.</summary>
    private static ForeignHabit? States(TokenNeighbourhood tokens)
    {
        if (tokens.TypeAt(-1) == AlignLexer.IS && tokens.TypeAt(0) is AlignLexer.TRUE or AlignLexer.FALSE)
        {
            if (tokens.TypeAt(-2) == AlignLexer.NAME && tokens.TypeAt(-3) is AlignLexer.WHEN or AlignLexer.UNLESS or AlignLexer.REQUIRE or AlignLexer.FORBID or AlignLexer.AND or AlignLexer.OR)
            {
                var name = tokens.TextAt(-2);
                return ForeignHabits.Replace(tokens, -2, 0, tokens.TypeAt(0) == AlignLexer.TRUE ? name : "not " + name, ", without `is " + tokens.TextAt(0) + "`");
            }

            return ForeignHabits.At(tokens, -1, 0, tokens.TypeAt(0) == AlignLexer.TRUE ? "the condition alone, without `is true`" : "`not` in front of the condition, without `is false`");
        }

        var isNot = tokens.TypeAt(-1) == AlignLexer.NOT && tokens.TypeAt(-2) == AlignLexer.IS;
        var comparesValue = tokens.IsWord(0) || tokens.TypeAt(0) is AlignLexer.TEXT or AlignLexer.INTEGER or AlignLexer.DECIMAL;
        var isState = tokens.TypeAt(-1) == AlignLexer.IS || isNot;
        if (isState && ConditionWords.Comparatives.TryGetValue(tokens.TextAt(0), out var comparative))
        {
            return ForeignHabits.At(tokens, isNot ? -2 : -1, 0, isNot && comparative.EndsWith("absent`", StringComparison.Ordinal) ? "`is present`" : isNot && comparative.EndsWith("present`", StringComparison.Ordinal) ? "`is absent`" : isNot ? "`not` in front, and " + comparative : comparative);
        }

        if (isState && tokens.TypeAt(0) == AlignLexer.NAME && IsSaidOfText(tokens) is { } said)
        {
            return ForeignHabits.At(tokens, isNot ? -2 : -1, 0, said);
        }

        return comparesValue && tokens[-1]?.Line == tokens[0]?.Line && (isNot || tokens.TypeAt(-1) == AlignLexer.IS)
            ? ForeignHabits.Word(tokens, isNot ? -2 : -1, -1, isNot ? "`!=`" : "`==`")
            : null;
    }

    /// <summary><c>is polite</c> says something that a word list or a model has to find out. A word that stands elsewhere in the file may be a label.</summary>
    private static string? IsSaidOfText(TokenNeighbourhood tokens)
    {
        var word = tokens.TextAt(0);
        if (word is "violated" or "violating")
        {
            return "`violates(" + tokens.TextAt(-2) + ")`";
        }

        if (word is "refused" or "refusing" or "refusal")
        {
            return "`refuses(" + tokens.TextAt(-2) + ")`, which `std/refusal.align` has";
        }

        var first = tokens[0]?.TokenIndex;
        var isElsewhere = false;
        for (var i = 1; tokens[i] is not null && !isElsewhere; i++)
        {
            isElsewhere = string.Equals(tokens.TextAt(i), word, StringComparison.Ordinal);
        }

        for (var i = -1; tokens[i] is not null && !isElsewhere; i--)
        {
            isElsewhere = string.Equals(tokens.TextAt(i), word, StringComparison.Ordinal);
        }

        return isElsewhere || first is null ? null : "how it is found out, such as `contains` with a lexicon, or a classifier; `is` asks for `present`, `absent` and `empty` only";
    }

    private static ForeignHabit? SpelledWords(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        if (tokens.IsWord(0) && tokens.TextAt(-1) is "the" or "The" or "an")
        {
            return ForeignHabits.At(tokens, -1, -1, "the name alone, without `" + tokens.TextAt(-1) + "`");
        }

        if (tokens.IsWord(0) && !error.Expected.Contains(AlignLexer.NAME) && tokens.TextAt(-1) is "that" or "a" && tokens.TypeAt(-2) is AlignLexer.CONTAINS or AlignLexer.REQUIRE or AlignLexer.FORBID or AlignLexer.WHEN or AlignLexer.UNLESS && tokens.TypeAt(0) == AlignLexer.NAME && !IsOperator(tokens.TextAt(0)))
        {
            return ForeignHabits.At(tokens, -1, -1, "the name alone, without `" + tokens.TextAt(-1) + "`");
        }

        if (tokens.TypeAt(0) is AlignLexer.NO && tokens.TypeAt(-1) == AlignLexer.CONTAINS && tokens.TypeAt(-2) == AlignLexer.NAME && tokens.TypeAt(-3) != AlignLexer.DOT && tokens.TypeAt(1) is AlignLexer.NAME or AlignLexer.TEXT)
        {
            return ForeignHabits.Replace(tokens, -2, 1, "not (" + tokens.TextAt(-2) + " contains " + tokens.TextAt(1) + ")");
        }

        if (tokens.TypeAt(0) is AlignLexer.NO or AlignLexer.NOT && tokens.TypeAt(-1) == AlignLexer.CONTAINS)
        {
            return ForeignHabits.At(tokens, -1, 0, "`not (… contains …)`, with the `not` in front");
        }

        if (Several(tokens) is { } several)
        {
            return several;
        }

        if (tokens[-1] is { } last && tokens[0] is { } next && next.Line > last.Line && error.Expected.Contains(AlignLexer.COLON) && !error.Expected.Contains(AlignLexer.NAME))
        {
            return ForeignHabits.At(tokens, -1, -1, "`:` behind this, and what must hold, as in `any x in xs : x …`");
        }

        if (error.Expected.Count > 0 && error.Expected.All(e => e == AlignLexer.ELSE) && tokens[-1] is { } end && (tokens.TypeAt(0) == AlignLexer.RIGHT_BRACE || tokens[0]?.Line > end.Line))
        {
            return ForeignHabits.At(tokens, -1, -1, "an `else` behind this, or `… implies …` where there is none");
        }

        for (var i = 0; i >= -1; i--)
        {
            var word = tokens.TextAt(i);
            if (tokens.TypeAt(i) == AlignLexer.NAME && ConditionWords.Reserved.Contains(word.ToLowerInvariant()))
            {
                return ForeignHabits.At(tokens, i, i, "`" + word.ToLowerInvariant() + "`, in small letters");
            }
        }

        if (tokens.TextAt(0) is "does" or "do" && tokens.TypeAt(1) == AlignLexer.NOT && tokens.TextAt(2) is "contain" or "contains" or "mention" or "include" && tokens.TypeAt(-1) == AlignLexer.NAME
            && tokens.TypeAt(-2) != AlignLexer.DOT && tokens.TypeAt(3) is AlignLexer.NAME or AlignLexer.TEXT)
        {
            return ForeignHabits.Replace(tokens, -1, 3, "not (" + tokens.TextAt(-1) + " contains " + tokens.TextAt(3) + ")");
        }

        if (tokens.TextAt(0) is "between" && tokens.TypeAt(2) is AlignLexer.AND && tokens.TypeAt(1) is AlignLexer.INTEGER or AlignLexer.DECIMAL && tokens.TypeAt(3) is AlignLexer.INTEGER or AlignLexer.DECIMAL)
        {
            return ForeignHabits.Replace(tokens, 0, 3, "in " + tokens.TextAt(1) + " .. " + tokens.TextAt(3));
        }

        if (tokens.IsWord(0) && ConditionWords.Operators.TryGetValue(tokens.TextAt(0), out var instead) && !error.Expected.Contains(AlignLexer.NAME))
        {
            return ForeignHabits.Word(tokens, 0, 0, instead);
        }

        if (tokens.IsWord(0) && ConditionWords.Quantifiers.TryGetValue(tokens.TextAt(-1), out var quantifier))
        {
            return ForeignHabits.Word(tokens, -1, -1, quantifier);
        }

        return tokens.IsWord(0) && FunctionSymbol.All.ContainsKey(tokens.TextAt(-1)) && tokens[0]?.Line == tokens[-1]?.Line
            ? ForeignHabits.At(tokens, -1, 0, "`" + tokens.TextAt(-1) + "(" + tokens.TextAt(0) + ")`, with parentheses")
            : null;
    }

    /// <summary><c>contains either "a" or "b"</c>, <c>contains one of [ … ]</c></summary>
    private static ForeignHabit? Several(TokenNeighbourhood tokens)
    {
        if (tokens.TextAt(-1) is "either" or "both" && tokens.TypeAt(-2) == AlignLexer.CONTAINS)
        {
            return ForeignHabits.At(tokens, -1, -1, (tokens.TextAt(-1) == "either" ? "`any" : "`all") + " [ …, … ]`, with brackets around them");
        }

        var of = tokens.TypeAt(0) == AlignLexer.OF ? 0 : -1;
        if (tokens.TypeAt(of) != AlignLexer.OF || tokens.TypeAt(of - 2) != AlignLexer.CONTAINS)
        {
            return null;
        }

        return tokens.TextAt(of - 1) switch
        {
            "none" => ForeignHabits.At(tokens, of - 2, of, "`not (… contains …)`, with the `not` in front"),
            "all" or "each" => ForeignHabits.At(tokens, of - 1, of, "`all [ … ]`, without the `of`"),
            "any" or "one" or "some" => ForeignHabits.At(tokens, of - 1, of, "`any [ … ]`, without the `of`"),
            _ => null,
        };
    }

    private static ForeignHabit? Brackets(TokenNeighbourhood tokens) =>
        tokens.TypeAt(0) == AlignLexer.LEFT_BRACE && tokens.TypeAt(-1) is AlignLexer.IN or AlignLexer.ANY or AlignLexer.ALL or AlignLexer.CONTAINS
            ? ForeignHabits.At(tokens, 0, 0, "`[ … ]`, with square brackets")
            : null;
}
