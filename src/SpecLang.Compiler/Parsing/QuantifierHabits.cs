using System.Collections.Immutable;
using System.Globalization;
using SpecLang.Compiler.Parsing.Generated;

namespace SpecLang.Compiler.Parsing;

/// <summary>Habits in speaking of the elements of a list.</summary>
internal static class QuantifierHabits
{
    private static readonly ImmutableArray<string> Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static ForeignHabit? Find(RawSyntaxError error, TokenNeighbourhood tokens) =>
        OtherQuantity(tokens) ?? Absence(error, tokens) ?? LacksElement(error, tokens) ?? LacksColon(error, tokens) ?? Behind(tokens);

    /// <summary>The number that a word says; null where it says none.</summary>
    public static string? NumberOf(string word) => Numbers.IndexOf(word.ToLowerInvariant()) is >= 0 and var number ? number.ToString(CultureInfo.InvariantCulture) : null;

    private static ForeignHabit? OtherQuantity(TokenNeighbourhood tokens)
    {
        if (tokens.TypeAt(-1) is AlignLexer.LEAST or AlignLexer.MOST && tokens.TypeAt(-2) == AlignLexer.AT && tokens.TypeAt(-3) != AlignLexer.CONTAINS && IsBinding(tokens, 1))
        {
            var over = "count(" + tokens.TextAt(1) + " in " + tokens.TextAt(3) + " : …)";
            return NumberOf(tokens.TextAt(0)) is { } number ? ForeignHabits.Replace(tokens, 0, 0, number, ", in digits")
                : tokens.TypeAt(0) == AlignLexer.DECIMAL ? ForeignHabits.At(tokens, -2, 0, "`" + over + " " + (tokens.TypeAt(-1) == AlignLexer.LEAST ? ">=" : "<=") + " " + tokens.TextAt(0) + " * length(" + tokens.TextAt(3) + ")`")
                : null;
        }

        if (tokens.TextAt(-1) is "most" or "many" or "few" && IsBinding(tokens, 0))
        {
            return ForeignHabits.At(tokens, -1, -1, "`count(" + tokens.TextAt(0) + " in " + tokens.TextAt(2) + " : …) > length(" + tokens.TextAt(2) + ") / 2`");
        }

        if (tokens.TextAt(-1) is "exactly" or "only" && tokens.TypeAt(0) == AlignLexer.INTEGER && IsBinding(tokens, 1))
        {
            return ForeignHabits.At(tokens, -1, 0, "`count(" + tokens.TextAt(1) + " in " + tokens.TextAt(3) + " : …) == " + tokens.TextAt(0) + "`");
        }

        if (tokens.TextAt(-1) is "more" or "fewer" or "less" && tokens.TextAt(0) == "than" && tokens.TypeAt(1) == AlignLexer.INTEGER && IsBinding(tokens, 2))
        {
            return ForeignHabits.At(tokens, -1, 1, "`count(" + tokens.TextAt(2) + " in " + tokens.TextAt(4) + " : …) " + (tokens.TextAt(-1) == "more" ? ">" : "<") + " " + tokens.TextAt(1) + "`");
        }

        return tokens.TextAt(-1) is "first" or "last" && IsBinding(tokens, 0)
            ? ForeignHabits.At(tokens, -1, 2, "`" + tokens.TextAt(2) + (tokens.TextAt(-1) == "first" ? "[0]" : "[-1]") + "`")
            : null;
    }

    /// <summary><c>no Insult in answer</c> and <c>no member</c>: nothing is gone through, something is not there.</summary>
    private static ForeignHabit? Absence(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        if (tokens.TypeAt(0) == AlignLexer.TEXT && tokens.TypeAt(-1) == AlignLexer.NO && tokens.TypeAt(1) == AlignLexer.IN && tokens.IsWord(2))
        {
            return ForeignHabits.Replace(tokens, -1, 2, "not (" + tokens.TextAt(2) + " contains " + tokens.TextAt(0) + ")");
        }

        if (tokens.TypeAt(-4) == AlignLexer.NO && tokens.TypeAt(-2) == AlignLexer.IN && error.Expected.Contains(AlignLexer.COLON) && tokens.TypeAt(0) != AlignLexer.COMMA
            && tokens.TextAt(-3) is { Length: > 0 } sought && (char.IsUpper(sought[0]) || tokens.BeginsLine(0) || tokens.TypeAt(0) == AlignLexer.RIGHT_BRACE))
        {
            var test = tokens.TextAt(-1) + " contains " + (char.IsUpper(sought[0]) ? sought : "\"" + sought + "\"");
            return ForeignHabits.Replace(tokens, -4, -1, "not (" + test + ")");
        }

        return tokens.TypeAt(-2) == AlignLexer.NO && tokens.IsWord(-1) && error.Expected.Contains(AlignLexer.IN) && !error.Expected.Contains(AlignLexer.COLON) && (tokens.BeginsLine(0) || tokens.TypeAt(0) == AlignLexer.RIGHT_BRACE)
            ? ForeignHabits.Replace(tokens, -2, -2, "not", " in front of a condition, and `no x in xs : …` to go through a list")
            : null;
    }

    private static ForeignHabit? LacksElement(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        if (tokens.TypeAt(-1) == AlignLexer.OF && tokens.TypeAt(-2) is AlignLexer.ANY or AlignLexer.ALL && tokens.TypeAt(-3) != AlignLexer.CONTAINS && tokens.IsWord(0))
        {
            var joint = tokens.TypeAt(-2) == AlignLexer.ANY ? " or " : " and ";
            return ForeignHabits.At(tokens, -2, -1, "each test for itself, as in `" + tokens.TextAt(0) + " contains …" + joint + "question contains …`");
        }

        var isQuantified = tokens.TypeAt(-2) is AlignLexer.ANY or AlignLexer.ALL or AlignLexer.NO || (tokens.TypeAt(-2) == AlignLexer.INTEGER && tokens.TypeAt(-3) is AlignLexer.LEAST or AlignLexer.MOST);
        if (!isQuantified || !tokens.IsWord(-1) || !error.Expected.Contains(AlignLexer.IN) || error.Expected.Contains(AlignLexer.COLON) || AmountHabits.IsUnit(tokens.TextAt(-1)) || tokens.TypeAt(0) == AlignLexer.OF)
        {
            return null;
        }

        if (tokens.TypeAt(-2) == AlignLexer.INTEGER && tokens.IsListField(tokens.TextAt(-1)) && (tokens.BeginsLine(0) || tokens.TypeAt(0) == AlignLexer.RIGHT_BRACE))
        {
            return ForeignHabits.Replace(tokens, -4, -1, "length(" + tokens.TextAt(-1) + ") " + (tokens.TypeAt(-3) == AlignLexer.LEAST ? ">=" : "<=") + " " + tokens.TextAt(-2));
        }

        var first = tokens.TypeAt(-2) == AlignLexer.INTEGER ? -4 : -2;
        return ForeignHabits.At(tokens, first, -1, "`" + tokens.Written(first, -2) + " x in " + tokens.TextAt(-1) + " : x …`, with a name for the element");
    }

    /// <summary><c>any x in xs has …</c>, <c>any x in xs with …</c></summary>
    private static ForeignHabit? LacksColon(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        var isSign = tokens.TypeAt(0) is AlignLexer.AND or AlignLexer.WITH or AlignLexer.LEFT_BRACE or AlignLexer.CONTAINS or AlignLexer.IS or AlignLexer.ARROW or AlignLexer.RIGHT_PAREN;
        var isWord = tokens.TextAt(0) is "has" or "have" or "such" or "that" or "which" or "if";
        if (!error.Expected.Contains(AlignLexer.COLON) || !(isSign || isWord) || tokens.TypeAt(-2) != AlignLexer.IN || !tokens.IsWord(-3))
        {
            return null;
        }

        var element = tokens.TextAt(-3);
        return ForeignHabits.At(tokens, 0, 0, "`:` in front of the condition, as in `" + element + " in " + tokens.TextAt(-1) + " : " + element + " …`");
    }

    /// <summary>A quantifier behind what it is about.</summary>
    private static ForeignHabit? Behind(TokenNeighbourhood tokens)
    {
        var quantifier = tokens.TypeAt(0) == AlignLexer.FOR ? 1 : 0;
        return tokens.TypeAt(0) == AlignLexer.FOR && tokens.TypeAt(quantifier) is AlignLexer.ALL or AlignLexer.ANY && IsBinding(tokens, quantifier + 1)
            ? ForeignHabits.At(tokens, 0, quantifier + 3, "`" + tokens.Written(quantifier, quantifier + 3) + " :` in front of the condition")
            : null;
    }

    private static bool IsBinding(TokenNeighbourhood tokens, int distance) => tokens.IsWord(distance) && tokens.TypeAt(distance + 1) == AlignLexer.IN && tokens.IsWord(distance + 2);
}
