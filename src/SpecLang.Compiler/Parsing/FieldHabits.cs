using SpecLang.Compiler.Parsing.Generated;

namespace SpecLang.Compiler.Parsing;

/// <summary>Habits in the fields of a record.</summary>
internal static class FieldHabits
{
    public static ForeignHabit? Find(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        if (ForeignHabits.IsInside<AlignParser.LabelsContext>(error))
        {
            return InLabels(tokens);
        }

        return Signs(error, tokens) ?? Types(tokens) ?? Defaults(error, tokens) ?? Sources(tokens);
    }

    private static ForeignHabit? InLabels(TokenNeighbourhood tokens)
    {
        if (tokens.TypeAt(0) is AlignLexer.OR or AlignLexer.AND)
        {
            return ForeignHabits.Replace(tokens, 0, 0, ",", " between labels");
        }

        if (tokens.AreWordsOfOneLine(-1, 0))
        {
            var both = "\"" + tokens.TextAt(-1) + " " + tokens.TextAt(0) + "\"";
            return ForeignHabits.At(tokens, -1, 0, "`" + both + "`, between quotes, for one label, or a comma between two");
        }

        // `1-room` and `organic-farm`: all that hangs together is one label.
        var (first, last) = (tokens.TypeAt(0) == AlignLexer.MINUS ? -1 : 0, 0);
        while (tokens.IsGlued(last) && tokens.TypeAt(last + 1) is AlignLexer.NAME or AlignLexer.MINUS or AlignLexer.INTEGER or AlignLexer.PLUS or AlignLexer.SLASH or AlignLexer.DOT)
        {
            last++;
        }

        return tokens.TypeAt(0) is AlignLexer.MINUS or AlignLexer.INTEGER or AlignLexer.DECIMAL && tokens.Written(first, last) is { Length: > 0 } label
            ? ForeignHabits.Replace(tokens, first, last, "\"" + label + "\"", ", between quotes")
            : null;
    }

    private static ForeignHabit? Signs(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        var name = tokens.TextAt(-1);
        switch (tokens.TypeAt(0))
        {
            case AlignLexer.ASSIGN when error.Expected.Contains(AlignLexer.COLON):
                return ForeignHabits.At(tokens, 0, 0, "`:` between a field and its type");
            case AlignLexer.MINUS when tokens.IsWord(-1) && tokens.IsWord(1):
                return ForeignHabits.At(tokens, -1, 1, "`" + name + "_" + tokens.TextAt(1) + "`");
            case AlignLexer.QUESTION when tokens.IsWord(-1):
                return ForeignHabits.At(tokens, 0, 0, "the `?` behind the type, as in `" + name + ": int?`");
            case AlignLexer.TEXT when tokens.TypeAt(1) == AlignLexer.COLON:
                return ForeignHabits.At(tokens, 0, 0, "the field's name without quotes");
            default:
                break;
        }

        if (error.Expected.Contains(AlignLexer.COLON) && tokens.AreWordsOfOneLine(-1, 0) && tokens.TypeAt(1) == AlignLexer.COLON && tokens.TypeAt(-2) != AlignLexer.COLON)
        {
            return ForeignHabits.Replace(tokens, -1, 0, name + "_" + tokens.TextAt(0), ", as one word");
        }

        return error.Expected.Contains(AlignLexer.COLON) && name is "text" or "int" or "number" or "bool" or "score" && tokens.IsWord(0) && tokens.TypeAt(-2) != AlignLexer.COLON
            ? ForeignHabits.Replace(tokens, -1, 0, tokens.TextAt(0) + ": " + name)
            : null;
    }

    private static ForeignHabit? Types(TokenNeighbourhood tokens)
    {
        var type = tokens.TextAt(-1);
        switch (tokens.TypeAt(0))
        {
            case AlignLexer.LEFT_BRACKET or AlignLexer.LEFT_PAREN or AlignLexer.TEXT when tokens.TypeAt(-1) == AlignLexer.OF:
                return ForeignHabits.At(tokens, 0, 0, "`one of { … }`, with braces");
            case AlignLexer.LEFT_BRACE when tokens.TypeAt(-1) == AlignLexer.COLON:
                return ForeignHabits.At(tokens, 0, 0, "`one of { … }` for one of several labels");
            case AlignLexer.LEFT_BRACE when type is "enum" or "oneof" or "choice" or "select":
                return ForeignHabits.Replace(tokens, -1, -1, "one of");
            case AlignLexer.LEFT_BRACKET when tokens.TypeAt(1) == AlignLexer.RIGHT_BRACKET:
                return ForeignHabits.Replace(tokens, -1, 1, "list<" + type + ">");
            case AlignLexer.LEFT_BRACKET or AlignLexer.LEFT_PAREN when tokens.TypeAt(-1) == AlignLexer.LIST && tokens.IsWord(1):
                return ForeignHabits.At(tokens, -1, 1, "`list<" + tokens.TextAt(1) + ">`");
            case AlignLexer.SLASH when type is "yes" or "true" && tokens.TextAt(1) is "no" or "false":
                return ForeignHabits.Replace(tokens, -1, 1, "bool");
            default:
                break;
        }

        if (tokens.TypeAt(-1) == AlignLexer.OF && tokens.TypeAt(-2) == AlignLexer.LIST && tokens.IsWord(0))
        {
            return ForeignHabits.At(tokens, -2, 0, "`list<" + tokens.TextAt(0) + ">`");
        }

        // `optional int` reads as a type without its field; the error stands at what comes behind.
        for (var i = 0; i >= -1; i--)
        {
            if (tokens.TextAt(i - 1) is "optional" or "maybe" or "nullable" && tokens.TypeAt(i - 2) == AlignLexer.COLON && tokens.AreWordsOfOneLine(i - 1, i))
            {
                return ForeignHabits.At(tokens, i - 1, i, "`" + tokens.TextAt(i) + "?`");
            }
        }

        return null;
    }

    private static ForeignHabit? Defaults(RawSyntaxError error, TokenNeighbourhood tokens)
    {
        if (tokens.TypeAt(-1) == AlignLexer.ASSIGN && tokens.TypeAt(0) == AlignLexer.NO && string.Equals(tokens.TextAt(-2), "bool", StringComparison.Ordinal))
        {
            return ForeignHabits.Replace(tokens, 0, 0, "false");
        }

        if (!error.Expected.Contains(AlignLexer.COLON))
        {
            return null;
        }

        if (tokens.TextAt(-1) is "default" or "defaults")
        {
            return ForeignHabits.At(tokens, -1, 0, "`= " + tokens.TextAt(0) + "` behind the type");
        }

        // `number EUR` reads as a field `EUR` without its type.
        return tokens.TypeAt(0) is AlignLexer.RIGHT_BRACE or AlignLexer.COMMA or AlignLexer.ASSIGN && tokens.AreWordsOfOneLine(-2, -1) && tokens.TypeAt(-3) == AlignLexer.COLON
            ? ForeignHabits.Remove(tokens, -1, "the type alone, without `" + tokens.TextAt(-1) + "`")
            : null;
    }

    private static ForeignHabit? Sources(TokenNeighbourhood tokens)
    {
        if (tokens.TypeAt(-1) == AlignLexer.FROM && tokens.IsWord(0))
        {
            return ForeignHabits.At(tokens, 0, 0, "the path between quotes, as in `from \"messages[-1].content\"`");
        }

        if (tokens.TypeAt(0) == AlignLexer.TEXT && tokens.TypeAt(-1) == AlignLexer.COMMA && tokens.TypeAt(-2) == AlignLexer.TEXT)
        {
            return ForeignHabits.At(tokens, -1, -1, "`or` between two paths");
        }

        return tokens.TypeAt(0) == AlignLexer.LEFT_BRACE && tokens.TypeAt(-1) == AlignLexer.MESSAGE && tokens.TypeAt(-2) == AlignLexer.PER
            ? ForeignHabits.Replace(tokens, -2, -1, "per assistant message")
            : null;
    }
}
