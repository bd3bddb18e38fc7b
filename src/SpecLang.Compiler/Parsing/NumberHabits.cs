using SpecLang.Compiler.Parsing.Generated;

namespace SpecLang.Compiler.Parsing;

/// <summary>Numbers as they are written elsewhere: with a decimal comma, or with signs between thousands.</summary>
internal static class NumberHabits
{
    public static ForeignHabit? Find(TokenNeighbourhood tokens)
    {
        for (var i = 0; i >= -1; i--)
        {
            if (Glued(tokens, i, AlignLexer.COMMA, AlignLexer.DECIMAL))
            {
                var number = tokens.TextAt(i - 1).Replace(".", "") + "." + tokens.TextAt(i + 1);
                return ForeignHabits.Replace(tokens, i - 1, i + 1, number, ", with a decimal point and nothing between thousands");
            }

            if (Glued(tokens, i, AlignLexer.DOT, AlignLexer.DECIMAL) && tokens.TextAt(i + 1).Length == 3)
            {
                return ForeignHabits.Replace(tokens, i - 1, i + 1, tokens.TextAt(i - 1).Replace(".", "_") + "_" + tokens.TextAt(i + 1), ", with `_` between thousands");
            }

            if (Glued(tokens, i, AlignLexer.COMMA, AlignLexer.INTEGER))
            {
                var (whole, rest) = (tokens.TextAt(i - 1), tokens.TextAt(i + 1));
                return rest.Length == 3 && whole is not "0"
                    ? ForeignHabits.Replace(tokens, i - 1, i + 1, whole + "_" + rest, ", with `_` between thousands")
                    : ForeignHabits.Replace(tokens, i - 1, i + 1, whole + "." + rest, ", with a decimal point");
            }
        }

        if (tokens.TypeAt(0) == AlignLexer.INTEGER && tokens.TypeAt(-1) == AlignLexer.INTEGER && tokens.TextAt(0).Length == 3 && tokens[0]?.Line == tokens[-1]?.Line)
        {
            return ForeignHabits.Replace(tokens, -1, 0, tokens.TextAt(-1) + "_" + tokens.TextAt(0), ", with `_` between thousands");
        }

        return tokens.TypeAt(0) == AlignLexer.DOT && tokens.TypeAt(1) == AlignLexer.INTEGER && tokens.IsGlued(0) && !tokens.IsGlued(-1)
            ? ForeignHabits.Replace(tokens, 0, 1, "0." + tokens.TextAt(1), ", with a digit in front of the point")
            : null;
    }

    private static bool Glued(TokenNeighbourhood tokens, int sign, int type, int before) =>
        tokens.TypeAt(sign) == type && tokens.TypeAt(sign - 1) == before && tokens.TypeAt(sign + 1) == AlignLexer.INTEGER && tokens.IsGlued(sign - 1) && tokens.IsGlued(sign)
            && !tokens.TextAt(sign - 1).EndsWith("%", StringComparison.Ordinal);
}
