using System.Collections.Immutable;
using SpecLang.Compiler.Parsing.Generated;

namespace SpecLang.Compiler.Parsing;

/// <summary>Habits in the clauses of a principle, and in what a constitution says.</summary>
internal static class ClauseHabits
{
    private static readonly ImmutableDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["except"] = "`unless`",
        ["excluding"] = "`unless`",
        ["must"] = "`require`",
        ["should"] = "`require`",
        ["shall"] = "`require`",
        ["ensure"] = "`require`",
        ["always"] = "`require`",
        ["check"] = "`require`",
        ["assert"] = "`require`",
        ["expect"] = "`require`",
        ["never"] = "`forbid`",
        ["cannot"] = "`forbid`",
        ["avoid"] = "`forbid`",
        ["prevent"] = "`forbid`",
        ["deny"] = "`forbid`",
        ["disallow"] = "`forbid`",
        ["because"] = "the reason as a comment `///` in front of the principle",
        ["reason"] = "the reason as a comment `///` in front of the principle",
        ["description"] = "the reason as a comment `///` in front of the principle",
        ["only"] = "`when`",
        ["where"] = "`when`",
        ["given"] = "`when`",
        ["provided"] = "`when`",
        ["applies"] = "`when`",
        ["assuming"] = "`when`",
        ["otherwise"] = "a clause of its own, such as `message \"…\"` or `escalate when …`",
        ["priority"] = "`severity` here, or `priority A > B` in the constitution",
        ["source"] = "`cites`",
        ["reference"] = "`cites`",
        ["law"] = "`cites`",
        ["warning"] = "`message`",
        ["explanation"] = "`message`",
        ["say"] = "`message`",
        ["hide"] = "`redact evidence`",
        ["mask"] = "`redact evidence`",
        ["category"] = "`tags`",
        ["label"] = "`tags`",
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    public static bool IsKnown(string word) => Words.ContainsKey(word);

    public static ForeignHabit? Find(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        if (Signs(tokens) is { } sign)
        {
            return sign;
        }

        if (tokens.TypeAt(0) == AlignLexer.ESCALATE && tokens.TypeAt(-1) == AlignLexer.ERROR)
        {
            return ForeignHabits.At(tokens, 0, 0, "`on error undetermined`, which escalates where the principle is at or above `block at`");
        }

        if (tokens.TypeAt(-1) == AlignLexer.REDACT)
        {
            return ForeignHabits.At(tokens, -1, -1, "`redact evidence`");
        }

        if (tokens.TypeAt(-1) == AlignLexer.ESCALATE && tokens.TypeAt(0) != AlignLexer.IF)
        {
            return ForeignHabits.At(tokens, -1, -1, "`escalate when …`, with the condition");
        }

        if (tokens.TypeAt(-1) == AlignLexer.TEXT && tokens.IsWord(0) && tokens.IsGlued(-1))
        {
            return ForeignHabits.At(tokens, -1, 0, "`\\\"` for a quote inside a text");
        }

        if (CapitalWord(error, tokens) is { } capital)
        {
            return capital;
        }

        if (error.Expected.Contains(AlignLexer.PRINCIPLE) && tokens.TypeAt(0) is AlignLexer.WHEN or AlignLexer.UNLESS or AlignLexer.REQUIRE or AlignLexer.FORBID or AlignLexer.ESCALATE or AlignLexer.MESSAGE or AlignLexer.CITES or AlignLexer.REDACT)
        {
            return ForeignHabits.At(tokens, 0, 0, "`principle Name { … }` around it");
        }

        return ForeignHabits.IsInside<AlignParser.PrincipleContext>(error) ? Severity(tokens) ?? Tags(tokens) ?? (error.Expected.Contains(AlignLexer.WHEN) ? InPrinciple(error, tokens) : Joined(tokens)) : null;
    }

    /// <summary>Whether a clause begins at a token: at a word that begins nothing else, or at one that may, on a line of its own.</summary>
    public static bool BeginsClause(TokenNeighbourhood tokens, int distance) => tokens.TypeAt(distance) switch
    {
        AlignLexer.WHEN or AlignLexer.UNLESS or AlignLexer.REQUIRE or AlignLexer.FORBID or AlignLexer.ESCALATE or AlignLexer.ON => true,
        AlignLexer.MESSAGE or AlignLexer.CRITIQUE or AlignLexer.REVISE or AlignLexer.CITES => tokens.TypeAt(distance + 1) is AlignLexer.TEXT or AlignLexer.BLOCK_TEXT,
        _ => tokens.IsWord(distance) && tokens[distance]?.Line > tokens[distance - 1]?.Line,
    };

    /// <summary>Full stops, colons and equals signs where nothing stands.</summary>
    private static ForeignHabit? Signs(TokenNeighbourhood tokens)
    {
        const string NoStop = "the clause without the full stop; nothing stands at its end";
        for (var i = 0; i >= -2; i--)
        {
            if (tokens.TypeAt(i) == AlignLexer.DOT && (tokens.TypeAt(i + 1) is AlignLexer.RIGHT_BRACE or Antlr4.Runtime.TokenConstants.EOF || BeginsClause(tokens, i + 1)))
            {
                return ForeignHabits.Remove(tokens, i, NoStop);
            }
        }

        if (tokens.TypeAt(0) == AlignLexer.COLON && tokens.TypeAt(-1) == AlignLexer.AT && tokens.TypeAt(-2) == AlignLexer.BLOCK)
        {
            return ForeignHabits.At(tokens, 0, 0, "`block at major`, without the colon");
        }

        var takesValue = tokens.TypeAt(-1) is AlignLexer.SEVERITY or AlignLexer.MESSAGE or AlignLexer.CRITIQUE or AlignLexer.REVISE or AlignLexer.CITES or AlignLexer.TAGS or AlignLexer.TITLE
            or AlignLexer.VERSION or AlignLexer.PRIORITY or AlignLexer.ERROR or AlignLexer.TO or AlignLexer.AT or AlignLexer.REQUIRE or AlignLexer.FORBID or AlignLexer.WHEN or AlignLexer.UNLESS
            || tokens.TextAt(-1) is "model" or "sha256" or "tokenizer" or "max_tokens" or "overflow" or "activation" or "labels" or "input" or "output" or "template";
        return takesValue && tokens.TypeAt(0) is AlignLexer.COLON or AlignLexer.ASSIGN
            ? ForeignHabits.Remove(tokens, 0, "what belongs to `" + tokens.TextAt(-1) + "` right behind it, without `" + tokens.TextAt(0) + "`")
            : null;
    }

    /// <summary>A word of the language in capitals.</summary>
    private static ForeignHabit? CapitalWord(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        var small = tokens.TextAt(0).ToLowerInvariant();
        return tokens.TypeAt(0) == AlignLexer.NAME && !string.Equals(small, tokens.TextAt(0), StringComparison.Ordinal)
            && error.Expected.Any(t => string.Equals(AlignLexer.DefaultVocabulary.GetLiteralName(t), "'" + small + "'", StringComparison.Ordinal))
            ? ForeignHabits.Replace(tokens, 0, 0, small, ", in small letters")
            : null;
    }

    private static ForeignHabit? Severity(TokenNeighbourhood tokens)
    {
        if (tokens.TypeAt(-1) == AlignLexer.SEVERITY && tokens.TypeAt(0) is AlignLexer.TEXT or AlignLexer.INTEGER or AlignLexer.DECIMAL)
        {
            return ForeignHabits.At(tokens, 0, 0, "one of info, minor, major and critical, without quotes");
        }

        var isConditional = tokens.TypeAt(0) == AlignLexer.IF && tokens.TypeAt(-1) == AlignLexer.SEVERITY;
        for (var i = -1; tokens.TypeAt(0) == AlignLexer.ELSE && !isConditional && tokens[i]?.Line == tokens[0]?.Line; i--)
        {
            isConditional = tokens.TypeAt(i) == AlignLexer.SEVERITY;
        }

        return isConditional ? ForeignHabits.At(tokens, 0, 0, "a clause for each, as in `severity minor` and `severity major if …`") : null;
    }

    private static ForeignHabit? Tags(TokenNeighbourhood tokens)
    {
        if (tokens.TypeAt(0) == AlignLexer.LEFT_BRACKET && tokens.TypeAt(-1) == AlignLexer.TAGS)
        {
            return ForeignHabits.At(tokens, 0, 0, "the tags with commas and without brackets");
        }

        return tokens.TypeAt(0) == AlignLexer.AND && tokens.TypeAt(-2) == AlignLexer.TAGS ? ForeignHabits.Replace(tokens, 0, 0, ",", " between tags") : null;
    }

    /// <summary>Two clauses with a word between them.</summary>
    private static ForeignHabit? Joined(TokenNeighbourhood tokens) =>
        tokens.TypeAt(-1) is AlignLexer.AND or AlignLexer.OR && tokens.TypeAt(0) is AlignLexer.REQUIRE or AlignLexer.FORBID or AlignLexer.WHEN or AlignLexer.UNLESS
            ? ForeignHabits.Remove(tokens, -1, "the clauses one behind the other, without `" + tokens.TextAt(-1) + "`")
            : null;

    private static ForeignHabit? InPrinciple(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        if (Statement(tokens) is { } statement)
        {
            return statement;
        }

        if (tokens.TextAt(0) is "except" or "without" && tokens.TypeAt(1) is AlignLexer.NAME or AlignLexer.TEXT && tokens[1]?.Line == tokens[0]?.Line && tokens[-1]?.Line == tokens[0]?.Line && tokens.TypeAt(-1) is AlignLexer.NAME or AlignLexer.TEXT or AlignLexer.RIGHT_BRACKET)
        {
            var field = tokens.AnyTextField();
            return ForeignHabits.At(tokens, 0, 1, "`any s in sentences(" + field + ") : s contains … and not (s contains " + tokens.TextAt(1) + ")`, which looks at each sentence; `unless " + field + " contains " + tokens.TextAt(1) + "` excepts the whole record");
        }

        if (SyntaxExpectation.NearWord(error) is null && Words.TryGetValue(tokens.TextAt(0), out var clause))
        {
            var last = tokens.TypeAt(1) is AlignLexer.IF or AlignLexer.WHEN && tokens[1]?.Line == tokens[0]?.Line ? 1 : 0;
            return ForeignHabits.Word(tokens, 0, last, clause);
        }

        switch (tokens.TypeAt(0))
        {
            case AlignLexer.COLON or AlignLexer.ARROW or AlignLexer.THEN when FollowsCondition(tokens):
                return BeginsClause(tokens, 1)
                    ? ForeignHabits.Remove(tokens, 0, "the next clause right behind the condition, without `" + tokens.TextAt(0) + "`")
                    : ForeignHabits.At(tokens, 0, 0, "`require` in front of what must hold");
            case AlignLexer.LEFT_BRACE:
                return ForeignHabits.At(tokens, 0, 0, "the clauses one behind the other, without braces around them");
            case AlignLexer.LOCKED or AlignLexer.OVERRIDE:
                return ForeignHabits.At(tokens, 0, 0, "`" + tokens.TextAt(0) + " principle`, in front");
            case AlignLexer.ELSE:
                return ForeignHabits.At(tokens, 0, 0, "`message \"…\"` for what is said of a violation, or `if … then … else …` for two cases");
            case AlignLexer.IF or AlignLexer.THEN when error.Expected.Count > 1:
                return ForeignHabits.At(tokens, 0, 0, "`when …` for the condition, and the clause behind it");
            default:
                return tokens.TextAt(0) is "do" && BeginsClause(tokens, 1) ? ForeignHabits.Remove(tokens, 0, "the next clause right behind the condition, without `do`") : null;
        }
    }

    /// <summary>Whether the clause in front is a condition.</summary>
    private static bool FollowsCondition(TokenNeighbourhood tokens)
    {
        for (var i = -1; tokens[i] is not null; i--)
        {
            if (tokens.TypeAt(i) is AlignLexer.WHEN or AlignLexer.UNLESS)
            {
                return true;
            }

            if (tokens.TypeAt(i) is AlignLexer.REQUIRE or AlignLexer.FORBID or AlignLexer.LEFT_BRACE or AlignLexer.RIGHT_BRACE)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A sentence without the word that begins a clause.</summary>
    private static ForeignHabit? Statement(TokenNeighbourhood tokens)
    {
        if (!tokens.IsWord(0) || !tokens.BeginsLine(0) || tokens.TypeAt(0) != AlignLexer.NAME)
        {
            return null;
        }

        if (tokens.TextAt(1) is "must" or "should" or "shall" or "may" or "can" or "cannot" or "never")
        {
            var isDenied = tokens.TextAt(1) is "cannot" or "never" || tokens.TextAt(2) is "not" or "never";
            return ForeignHabits.At(tokens, 0, isDenied && tokens.TextAt(2) is "not" or "never" ? 2 : 1, (isDenied ? "`forbid " : "`require ") + tokens.TextAt(0) + " contains …`");
        }

        return tokens.TypeAt(1) is AlignLexer.CONTAINS or AlignLexer.MATCHES or AlignLexer.STARTS or AlignLexer.ENDS or AlignLexer.IS or AlignLexer.IN or AlignLexer.EQUAL or AlignLexer.NOT_EQUAL
            or AlignLexer.LESS or AlignLexer.LESS_OR_EQUAL or AlignLexer.GREATER or AlignLexer.GREATER_OR_EQUAL
            ? ForeignHabits.At(tokens, 0, 0, "`require` or `forbid` in front of what must hold, or must not")
            : null;
    }
}
