using System.Collections.Immutable;
using SpecLang.Compiler.Parsing.Generated;

namespace SpecLang.Compiler.Parsing;

/// <summary>Amounts as a sentence has them: `at most 100 words`, `is less than 5`, `contains at least 2 …`, `3 days`.</summary>
internal static class AmountHabits
{
    private const int LongestPhrase = 6;

    private static readonly ImmutableDictionary<string, string> Units = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["word"] = "word_count(",
        ["words"] = "word_count(",
        ["sentence"] = "sentence_count(",
        ["sentences"] = "sentence_count(",
        ["letters"] = "length(",
        ["characters"] = "length(",
        ["chars"] = "length(",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static ForeignHabit? Find(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        for (var start = -LongestPhrase; start <= 1; start++)
        {
            if (Phrase(tokens, start) is { } phrase && (phrase.Last >= -1 || (phrase.Last == -2 && IsUnit(tokens.TextAt(-1))) || (phrase.Last == -4 && IsUnit(tokens.TextAt(-3)) && tokens.TypeAt(-2) == AlignLexer.IN)) && tokens[start]?.Line == tokens[phrase.Last]?.Line
                && SayAmount(tokens, start, phrase) is { } habit)
            {
                return habit;
            }
        }

        return OfText(tokens) ?? Unit(error, tokens);
    }

    public static bool IsUnit(string word) => Units.ContainsKey(word);

    /// <summary>The sign for a comparison in words, and where its words end; null where there are none.</summary>
    private static (string Sign, int Last)? Phrase(TokenNeighbourhood tokens, int start)
    {
        var i = start;
        var denied = false;
        if (tokens.TextAt(i) is "no" or "not" && tokens.TextAt(i + 2) == "than")
        {
            denied = true;
            i++;
        }

        var (sign, length) = (tokens.TextAt(i), tokens.TextAt(i + 1)) switch
        {
            ("at", "most") => ("<=", 2),
            ("at", "least") => (">=", 2),
            ("up", "to") => ("<=", 2),
            ("more" or "greater" or "larger" or "longer" or "bigger" or "older" or "higher", "than") => (denied ? "<=" : ">", 2),
            ("less" or "fewer" or "smaller" or "shorter" or "younger" or "lower", "than") => (denied ? ">=" : "<", 2),
            ("under" or "below", _) => ("<", 1),
            ("over" or "above", _) => (">", 1),
            ("max" or "maximum" or "maximal", _) => ("<=", 1),
            ("min" or "minimum" or "minimal", _) => (">=", 1),
            ("exactly", _) => ("==", 1),
            _ => ("", 0),
        };
        return length > 0 && tokens.TypeAt(i + length) != AlignLexer.LEFT_PAREN && (IsNumber(tokens, i + length)) ? (sign, i + length) : null;
    }

    private static bool IsNumber(TokenNeighbourhood tokens, int distance) =>
        tokens.TypeAt(distance) is AlignLexer.INTEGER or AlignLexer.DECIMAL || (QuantifierHabits.NumberOf(tokens.TextAt(distance)) is not null && tokens.TypeAt(distance) is AlignLexer.NAME or AlignLexer.ONE);

    private static ForeignHabit? SayAmount(TokenNeighbourhood tokens, int start, (string Sign, int Last) phrase)
    {
        var verb = start - 1;
        var searches = tokens.TypeAt(verb) == AlignLexer.CONTAINS || tokens.TextAt(verb) is "has" or "have" or "contain" or "includes" or "mentions";
        var hasVerb = searches || tokens.TypeAt(verb) == AlignLexer.IS;
        var (first, subject) = Subject(tokens, hasVerb ? verb - 1 : verb);
        var number = QuantifierHabits.NumberOf(tokens.TextAt(phrase.Last)) ?? tokens.TextAt(phrase.Last);
        var next = phrase.Last + 1;
        if (Units.TryGetValue(tokens.TextAt(next), out var function) && tokens[next]?.Line == tokens[start]?.Line)
        {
            var isOf = tokens.TypeAt(next + 1) is AlignLexer.IN or AlignLexer.OF && tokens.IsWord(next + 2);
            var counted = isOf ? tokens.TextAt(next + 2) : subject ?? tokens.AnyTextField();
            var isWhole = isOf || subject is not null;
            var written = function + counted + ") " + phrase.Sign + " " + number;
            return isWhole ? ForeignHabits.Replace(tokens, isOf ? start : first, isOf ? next + 2 : next, written) : ForeignHabits.Replace(tokens, start, isOf ? next + 2 : next, written);
        }

        if (subject is not null && tokens.IsListField(subject))
        {
            return ForeignHabits.Replace(tokens, first, phrase.Last, "length(" + subject + ") " + phrase.Sign + " " + number);
        }

        if (subject is null && tokens.IsListField(tokens.TextAt(next)) && tokens[next]?.Line == tokens[start]?.Line)
        {
            return ForeignHabits.Replace(tokens, start, next, "length(" + tokens.TextAt(next) + ") " + phrase.Sign + " " + number);
        }

        if (searches && subject is not null)
        {
            return Occurrences(tokens, first, subject, phrase.Sign + " " + number, next);
        }

        return subject is not null && !searches ? ForeignHabits.Replace(tokens, first, phrase.Last, subject + " " + phrase.Sign + " " + number) : null;
    }

    /// <summary><c>contains at least 2 of …</c></summary>
    private static ForeignHabit Occurrences(TokenNeighbourhood tokens, int first, string subject, string bound, int next)
    {
        var what = tokens.TypeAt(next) == AlignLexer.OF ? next + 1 : next;
        var last = what;
        if (tokens.TypeAt(what) == AlignLexer.LEFT_BRACKET)
        {
            while (tokens[last] is not null && tokens.TypeAt(last) != AlignLexer.RIGHT_BRACKET)
            {
                last++;
            }
        }

        var sought = tokens.TypeAt(what) is AlignLexer.TEXT or AlignLexer.NAME or AlignLexer.LEFT_BRACKET && tokens[what]?.Line == tokens[first]?.Line ? tokens.Written(what, last) : "";
        return sought.Length > 0
            ? ForeignHabits.Replace(tokens, first, last, "count(" + subject + ", " + sought + ") " + bound)
            : ForeignHabits.At(tokens, first, next - 1, "`count(" + subject + ", …) " + bound + "`");
    }

    /// <summary>The field or call that ends at a token.</summary>
    private static (int First, string? Text) Subject(TokenNeighbourhood tokens, int end)
    {
        if (tokens.TypeAt(end) == AlignLexer.RIGHT_PAREN)
        {
            var depth = 0;
            for (var i = end; tokens[i] is not null; i--)
            {
                depth += tokens.TypeAt(i) == AlignLexer.RIGHT_PAREN ? 1 : tokens.TypeAt(i) == AlignLexer.LEFT_PAREN ? -1 : 0;
                if (depth == 0)
                {
                    return tokens.TypeAt(i - 1) == AlignLexer.NAME ? (i - 1, tokens.Written(i - 1, end)) : (end, null);
                }
            }

            return (end, null);
        }

        if (tokens.TypeAt(end) != AlignLexer.NAME)
        {
            return (end, null);
        }

        var first = tokens.TypeAt(end - 1) == AlignLexer.DOT && tokens.IsWord(end - 2) ? end - 2 : end;
        return (first, tokens.Written(first, end));
    }

    /// <summary><c>length of answer</c>, <c>number of Insults in answer</c>, <c>words in answer</c></summary>
    private static ForeignHabit? OfText(TokenNeighbourhood tokens)
    {
        for (var i = 0; i >= -1; i--)
        {
            if (tokens.TypeAt(i) != AlignLexer.OF || !tokens.IsWord(i + 1) || tokens[i - 1]?.Line != tokens[i]?.Line)
            {
                continue;
            }

            if (tokens.TextAt(i - 1) is "number" or "amount" or "count" or "frequency")
            {
                var isIn = tokens.TypeAt(i + 2) == AlignLexer.IN && tokens.IsWord(i + 3);
                var what = tokens.TextAt(i + 1);
                return isIn ? ForeignHabits.Replace(tokens, i - 1, i + 3, Units.TryGetValue(what, out var unit) ? unit + tokens.TextAt(i + 3) + ")" : "count(" + tokens.TextAt(i + 3) + ", " + what + ")")
                    : ForeignHabits.At(tokens, i - 1, i + 1, "`count(" + tokens.AnyTextField() + ", " + what + ")`, or `length(" + what + ")` for a list");
            }

            if (Symbols.FunctionSymbol.All.ContainsKey(tokens.TextAt(i - 1)))
            {
                return ForeignHabits.Replace(tokens, i - 1, i + 1, tokens.TextAt(i - 1) + "(" + tokens.TextAt(i + 1) + ")", ", with parentheses");
            }

            if (tokens.TypeAt(i - 1) == AlignLexer.DECIMAL && tokens.TextAt(i - 1).EndsWith("%", StringComparison.Ordinal))
            {
                return ForeignHabits.Replace(tokens, i, i, "*", " for a part of something");
            }
        }

        return Units.TryGetValue(tokens.TextAt(-3), out var function) && tokens.TypeAt(-2) == AlignLexer.IN && tokens.IsWord(-1)
            && tokens.TypeAt(0) is AlignLexer.LESS or AlignLexer.LESS_OR_EQUAL or AlignLexer.GREATER or AlignLexer.GREATER_OR_EQUAL or AlignLexer.EQUAL
            ? ForeignHabits.Replace(tokens, -3, -1, function + tokens.TextAt(-1) + ")")
            : null;
    }

    /// <summary>A unit behind a number, which has none here.</summary>
    private static ForeignHabit? Unit(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        var isUnit = tokens.TypeAt(0) == AlignLexer.NAME && tokens.TypeAt(-1) is AlignLexer.INTEGER or AlignLexer.DECIMAL && tokens[0]?.Line == tokens[-1]?.Line;
        var ends = tokens.TypeAt(1) is AlignLexer.RIGHT_BRACE or AlignLexer.RIGHT_PAREN or AlignLexer.AND or AlignLexer.OR or AlignLexer.IMPLIES or AlignLexer.THEN or AlignLexer.ELSE or AlignLexer.COMMA or AlignLexer.DOT
            || ClauseHabits.BeginsClause(tokens, 1);
        if (!isUnit || !ends || ClauseHabits.IsKnown(tokens.TextAt(0)) || ConditionHabits.IsOperator(tokens.TextAt(0)) || SyntaxExpectation.NearWord(error) is not null)
        {
            return null;
        }

        if (Units.TryGetValue(tokens.TextAt(0), out var function) && tokens.TypeAt(-3) == AlignLexer.NAME && tokens.TypeAt(-4) != AlignLexer.DOT
            && tokens.TypeAt(-2) is AlignLexer.LESS or AlignLexer.LESS_OR_EQUAL or AlignLexer.GREATER or AlignLexer.GREATER_OR_EQUAL or AlignLexer.EQUAL)
        {
            return ForeignHabits.Replace(tokens, -3, 0, function + tokens.TextAt(-3) + ") " + tokens.Written(-2, -1));
        }

        if (tokens.TypeAt(-2) == AlignLexer.CONTAINS && tokens.TypeAt(-3) == AlignLexer.NAME)
        {
            return ForeignHabits.Replace(tokens, -3, 0, "count(" + tokens.TextAt(-3) + ", " + tokens.TextAt(0) + ") >= " + tokens.TextAt(-1));
        }

        return tokens.TypeAt(-2) is AlignLexer.NAME or AlignLexer.REQUIRE or AlignLexer.FORBID or AlignLexer.RIGHT_PAREN
            ? null
            : ForeignHabits.Remove(tokens, 0, "the number alone, without `" + tokens.TextAt(0) + "`");
    }
}
