using System.Collections.Immutable;
using SpecLang.Compiler.Parsing.Generated;

namespace SpecLang.Compiler.Parsing;

/// <summary>Habits in examples.</summary>
internal static class ExampleHabits
{
    private static readonly ImmutableDictionary<string, string> Outcomes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["passes"] = "complies",
        ["passed"] = "complies",
        ["ok"] = "complies",
        ["allows"] = "complies",
        ["allowed"] = "complies",
        ["complied"] = "complies",
        ["obeys"] = "complies",
        ["satisfies"] = "complies",
        ["good"] = "complies",
        ["fails"] = "violates",
        ["breaks"] = "violates",
        ["blocks"] = "violates",
        ["blocked"] = "violates",
        ["bad"] = "violates",
        ["breaches"] = "violates",
        ["not"] = "not_applicable",
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    public static ForeignHabit? Find(RawSyntaxError error, TokenNeighbourhood tokens) =>
        Expected(error, tokens) ?? Given(tokens) ?? (error.Context is AlignParser.ExampleContext or AlignParser.ExampleItemContext or AlignParser.MemberContext or AlignParser.ConstantContext ? Values(error, tokens) : null);

    /// <summary>What an example says of its outcome.</summary>
    private static ForeignHabit? Expected(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        var isOutcome = error.Context is AlignParser.NamesContext or AlignParser.ExampleContext || ForeignHabits.IsInside<AlignParser.OutcomeContext>(error);
        if (tokens.TypeAt(0) == AlignLexer.AND && isOutcome)
        {
            return ForeignHabits.At(tokens, 0, 0, "a comma between the names");
        }

        if (!isOutcome || ForeignHabits.IsInside<AlignParser.ExampleItemContext>(error))
        {
            return null;
        }

        if (tokens.TypeAt(-2) == AlignLexer.EXAMPLE && tokens.TypeAt(-1) == AlignLexer.TEXT)
        {
            var last = tokens.TypeAt(0) == AlignLexer.NOT && tokens.IsWord(1) ? 1 : 0;
            return tokens.IsWord(0) && Outcomes.TryGetValue(tokens.TextAt(0), out var outcome) ? ForeignHabits.Replace(tokens, 0, last, outcome) : null;
        }

        var begins = tokens.TypeAt(-1) is AlignLexer.COMPLIES or AlignLexer.VIOLATES or AlignLexer.ESCALATES or AlignLexer.NOT_APPLICABLE;
        switch (tokens.TypeAt(0))
        {
            case AlignLexer.LEFT_BRACE when tokens.TypeAt(-1) is AlignLexer.VIOLATES or AlignLexer.NOT_APPLICABLE:
                return ForeignHabits.At(tokens, -1, -1, "the principle's name behind `" + tokens.TextAt(-1) + "`");
            case AlignLexer.TEXT when begins || tokens.TypeAt(-1) == AlignLexer.COMMA:
                return ForeignHabits.At(tokens, 0, 0, "the principle's name without quotes");
            case AlignLexer.COLON when begins:
                return ForeignHabits.Remove(tokens, 0, "the principle's name right behind `" + tokens.TextAt(-1) + "`, without the `:`");
            default:
                break;
        }

        if (tokens.TextAt(-1) is "with" or "to" or "by" or "in" && tokens.IsWord(0) && tokens.TypeAt(-2) is AlignLexer.COMPLIES or AlignLexer.VIOLATES or AlignLexer.ESCALATES)
        {
            return ForeignHabits.Replace(tokens, -2, -1, tokens.TextAt(-2), ", without `" + tokens.TextAt(-1) + "`");
        }

        return tokens.TypeAt(0) == AlignLexer.NAME && tokens.AreWordsOfOneLine(-1, 0) && tokens.TypeAt(-2) is AlignLexer.VIOLATES or AlignLexer.NOT_APPLICABLE or AlignLexer.COMMA
            ? ForeignHabits.At(tokens, 0, 0, "a comma between the names")
            : null;
    }

    private static ForeignHabit? Given(TokenNeighbourhood tokens)
    {
        if (tokens.TypeAt(-2) != AlignLexer.GIVEN)
        {
            return null;
        }

        var name = tokens.TextAt(-1);
        switch (tokens.TypeAt(0))
        {
            case AlignLexer.COLON or AlignLexer.IS:
                return ForeignHabits.Replace(tokens, 0, 0, "=", " behind `given " + name + "`");
            case AlignLexer.INTEGER or AlignLexer.DECIMAL or AlignLexer.LEFT_BRACE:
                return ForeignHabits.At(tokens, -1, 0, "`=` behind `given " + name + "`");
            case AlignLexer.LEFT_PAREN:
                return ForeignHabits.At(tokens, 0, 0, "`given " + name + " = …`, without what it is asked about");
            default:
                return tokens.TextAt(0) is "fail" or "failed" or "failing" ? ForeignHabits.Replace(tokens, 0, 0, "fails") : null;
        }
    }

    private static ForeignHabit? Values(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        if (tokens.TypeAt(0) == AlignLexer.ASSIGN && error.Expected.Contains(AlignLexer.COLON))
        {
            return ForeignHabits.Replace(tokens, 0, 0, ":", " between a field and its value");
        }

        if (tokens.TypeAt(0) == AlignLexer.TEXT && tokens.TypeAt(1) == AlignLexer.COLON)
        {
            return ForeignHabits.At(tokens, 0, 0, "the field's name without quotes");
        }

        if (tokens.TypeAt(0) == AlignLexer.NO && tokens.TypeAt(-1) == AlignLexer.COLON)
        {
            return ForeignHabits.At(tokens, 0, 0, "`false`, or `\"no\"` where it is a label");
        }

        if (tokens.TypeAt(0) == AlignLexer.LEFT_BRACE && tokens.IsWord(-1) && tokens.IsDeclared(tokens.TextAt(-1), AlignLexer.RECORD))
        {
            return ForeignHabits.Remove(tokens, -1, "the braces alone, without `" + tokens.TextAt(-1) + "`");
        }

        if (tokens.TypeAt(0) == AlignLexer.TEXT && tokens.TypeAt(-2) == AlignLexer.TEXT && tokens.IsGlued(-2) && tokens.IsGlued(-1))
        {
            return ForeignHabits.At(tokens, -2, 0, "`\\\"` for a quote inside a text");
        }

        // `q: Hello there` reads as the label `Hello` and a field `there`.
        var isMissingColon = error.Expected.Contains(AlignLexer.COLON) && error.Context is AlignParser.MemberContext;
        if (isMissingColon && tokens.TypeAt(-2) is AlignLexer.INTEGER or AlignLexer.DECIMAL)
        {
            return ForeignHabits.Remove(tokens, -1, "the number alone, without `" + tokens.TextAt(-1) + "`");
        }

        if (isMissingColon && tokens.TypeAt(-2) == AlignLexer.COMMA && tokens.IsWord(-1) && tokens.IsWord(-3) && tokens.TypeAt(-4) == AlignLexer.COLON)
        {
            return ForeignHabits.At(tokens, -3, -1, "quotes around a text, as in `\"" + tokens.TextAt(-3) + ", " + tokens.TextAt(-1) + " …\"`");
        }

        return isMissingColon && tokens.IsWord(-1) && tokens.IsWord(-2) && tokens.TypeAt(-3) == AlignLexer.COLON
            ? ForeignHabits.At(tokens, -2, -1, "quotes around a text, as in `\"" + tokens.TextAt(-2) + " " + tokens.TextAt(-1) + " …\"`")
            : null;
    }
}
