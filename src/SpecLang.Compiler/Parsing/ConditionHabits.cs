using System.Collections.Immutable;
using SpecLang.Compiler.Parsing.Generated;
using SpecLang.Compiler.Symbols;

namespace SpecLang.Compiler.Parsing;

/// <summary>Habits in conditions and values.</summary>
internal static class ConditionHabits
{
    /// <summary>Words behind a value that name a test or an operator elsewhere.</summary>
    private static readonly ImmutableDictionary<string, string> Operators = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["does"] = "`not (… contains …)`",
        ["doesnt"] = "`not (… contains …)`",
        ["include"] = "`contains`",
        ["includes"] = "`contains`",
        ["contain"] = "`contains`",
        ["containing"] = "`contains`",
        ["has"] = "`contains`",
        ["mentions"] = "`contains`",
        ["equals"] = "`==`",
        ["equal"] = "`==`",
        ["eq"] = "`==`",
        ["like"] = "`contains` for words, or `matches r\"…\"` for a pattern",
        ["between"] = "`in low .. high`",
        ["startswith"] = "`starts with`",
        ["endswith"] = "`ends with`",
        ["elif"] = "`else if`",
        ["elseif"] = "`else if`",
        ["elsif"] = "`else if`",
        ["xor"] = "`!=` between two conditions in parentheses",
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableDictionary<string, string> Quantifiers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["every"] = "`all`",
        ["each"] = "`all`",
        ["forall"] = "`all`",
        ["foreach"] = "`all`",
        ["for"] = "`all`",
        ["exists"] = "`any`",
        ["exist"] = "`any`",
        ["some"] = "`any`",
        ["none"] = "`no`",
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words behind `is` that stand for an operator.</summary>
    private static readonly ImmutableDictionary<string, string> Comparatives = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["under"] = "`<`",
        ["below"] = "`<`",
        ["less"] = "`<`",
        ["younger"] = "`<`",
        ["smaller"] = "`<`",
        ["shorter"] = "`<`",
        ["fewer"] = "`<`",
        ["before"] = "`<`",
        ["over"] = "`>`",
        ["above"] = "`>`",
        ["more"] = "`>`",
        ["greater"] = "`>`",
        ["older"] = "`>`",
        ["larger"] = "`>`",
        ["bigger"] = "`>`",
        ["longer"] = "`>`",
        ["after"] = "`>`",
        ["one"] = "`in [ … ]`",
        ["missing"] = "`is absent`",
        ["null"] = "`is absent`",
        ["none"] = "`is absent`",
        ["nothing"] = "`is absent`",
        ["unknown"] = "`is absent`",
        ["blank"] = "`is empty`",
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableHashSet<string> Reserved = ImmutableHashSet.Create(
        StringComparer.Ordinal, "and", "or", "not", "implies", "if", "then", "else", "any", "all", "no", "at", "in", "is", "contains", "matches", "starts", "ends", "true", "false", "none");

    public static ForeignHabit? Find(RawSyntaxError error, TokenNeighbourhood tokens) =>
        Signs(tokens) ?? (tokens.TypeAt(0) == AlignLexer.COMMA ? Comma(error, tokens) : null) ?? States(tokens) ?? SpelledWords(error, tokens) ?? Brackets(tokens);

    private static ForeignHabit? Signs(TokenNeighbourhood tokens)
    {
        if (tokens.TypeAt(0) == AlignLexer.ASSIGN)
        {
            if (tokens.TypeAt(-1) is AlignLexer.LESS or AlignLexer.GREATER)
            {
                return ForeignHabits.At(tokens, -1, 0, "`" + tokens.TextAt(-1) + "=`, without a space");
            }

            if (tokens.TypeAt(1) is AlignLexer.LESS or AlignLexer.GREATER && tokens.IsGlued(0))
            {
                return ForeignHabits.At(tokens, 0, 1, "`" + tokens.TextAt(1) + "=`");
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

        var endsClause = tokens.TypeAt(1) == AlignLexer.RIGHT_BRACE || (tokens.IsWord(1) && tokens[1]?.Line > tokens[0]?.Line);
        return endsClause ? ForeignHabits.At(tokens, 0, 0, "the clause without the comma; clauses need none") : null;
    }

    /// <summary><c>is</c> asks for a state; people also compare with it.</summary>
    private static ForeignHabit? States(TokenNeighbourhood tokens)
    {
        if (tokens.TypeAt(-1) == AlignLexer.IS && tokens.TypeAt(0) is AlignLexer.TRUE or AlignLexer.FALSE)
        {
            return ForeignHabits.At(tokens, -1, 0, tokens.TypeAt(0) == AlignLexer.TRUE ? "the condition alone, without `is true`" : "`not` in front of the condition, without `is false`");
        }

        var isNot = tokens.TypeAt(-1) == AlignLexer.NOT && tokens.TypeAt(-2) == AlignLexer.IS;
        var comparesValue = tokens.IsWord(0) || tokens.TypeAt(0) is AlignLexer.TEXT or AlignLexer.INTEGER or AlignLexer.DECIMAL;
        var isState = tokens.TypeAt(-1) == AlignLexer.IS || isNot;
        if (isState && Comparatives.TryGetValue(tokens.TextAt(0), out var comparative))
        {
            return ForeignHabits.At(tokens, isNot ? -2 : -1, 0, isNot && comparative.EndsWith("absent`", StringComparison.Ordinal) ? "`is present`" : isNot ? "`not` in front, and " + comparative : comparative);
        }

        return comparesValue && tokens[-1]?.Line == tokens[0]?.Line && (isNot || tokens.TypeAt(-1) == AlignLexer.IS)
            ? ForeignHabits.At(tokens, isNot ? -2 : -1, -1, isNot ? "`!=`" : "`==`")
            : null;
    }

    private static ForeignHabit? SpelledWords(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        if (tokens.IsWord(0) && tokens.TextAt(-1) is "the" or "The" or "an")
        {
            return ForeignHabits.At(tokens, -1, -1, "the name alone, without `" + tokens.TextAt(-1) + "`");
        }

        if (tokens.TypeAt(0) == AlignLexer.NO && tokens.TypeAt(-1) == AlignLexer.CONTAINS)
        {
            return ForeignHabits.At(tokens, -1, 0, "`not (… contains …)`, with the `not` in front");
        }

        if (tokens.TypeAt(0) == AlignLexer.IS && tokens.TypeAt(-1) is AlignLexer.AND or AlignLexer.OR)
        {
            return ForeignHabits.At(tokens, 0, 0, "the field again, as in `" + tokens.TextAt(-1) + " response is empty`");
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
            if (tokens.TypeAt(i) == AlignLexer.NAME && Reserved.Contains(word.ToLowerInvariant()))
            {
                return ForeignHabits.At(tokens, i, i, "`" + word.ToLowerInvariant() + "`, in small letters");
            }
        }

        if (tokens.IsWord(0) && Operators.TryGetValue(tokens.TextAt(0), out var instead) && !error.Expected.Contains(AlignLexer.NAME))
        {
            return ForeignHabits.At(tokens, 0, 0, instead);
        }

        if (tokens.IsWord(0) && Quantifiers.TryGetValue(tokens.TextAt(-1), out var quantifier))
        {
            return ForeignHabits.At(tokens, -1, -1, quantifier);
        }

        return tokens.IsWord(0) && FunctionSymbol.All.ContainsKey(tokens.TextAt(-1)) && tokens[0]?.Line == tokens[-1]?.Line
            ? ForeignHabits.At(tokens, -1, 0, "`" + tokens.TextAt(-1) + "(" + tokens.TextAt(0) + ")`, with parentheses")
            : null;
    }

    private static ForeignHabit? Brackets(TokenNeighbourhood tokens) =>
        tokens.TypeAt(0) == AlignLexer.LEFT_BRACE && tokens.TypeAt(-1) is AlignLexer.IN or AlignLexer.ANY or AlignLexer.ALL or AlignLexer.CONTAINS
            ? ForeignHabits.At(tokens, 0, 0, "`[ … ]`, with square brackets")
            : null;
}
