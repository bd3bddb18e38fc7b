namespace SpecLang.Text.Patterns;

/// <summary>Reads what begins with a backslash and stands for one character of a set.</summary>
internal static class EscapeReader
{
    private const string Anchors = "AzZG";

    public static CharacterChoice? Read(PatternCursor cursor)
    {
        var start = cursor.Position;
        cursor.Take();
        if (cursor.AtEnd)
        {
            return Fail(cursor, "a pattern can't end with one backslash: write `\\\\` for a backslash itself.", start, 1);
        }

        var escaped = cursor.Take();
        return escaped switch
        {
            'd' => new CharacterChoice(PropertySets.Digit),
            'D' => new CharacterChoice(PropertySets.Digit, Negated: true),
            'w' => new CharacterChoice(PropertySets.Word),
            'W' => new CharacterChoice(PropertySets.Word, Negated: true),
            's' => new CharacterChoice(PropertySets.WhiteSpace),
            'S' => new CharacterChoice(PropertySets.WhiteSpace, Negated: true),
            'n' => CharacterChoice.Of('\n'),
            't' => CharacterChoice.Of('\t'),
            'r' => CharacterChoice.Of('\r'),
            'f' => CharacterChoice.Of('\f'),
            'v' => CharacterChoice.Of('\v'),
            'x' => ReadHexadecimal(cursor, start, 2),
            'u' => cursor.TryTake('{') ? ReadBraced(cursor, start) : ReadHexadecimal(cursor, start, 4),
            'p' or 'P' => ReadProperty(cursor, start, negated: escaped == 'P'),
            < 0x80 when !CodePoints.IsWord(escaped) && !CodePoints.IsWhiteSpace(escaped) => CharacterChoice.Of(escaped),
            '_' => CharacterChoice.Of(escaped),
            _ => Fail(cursor, WhyUnknown(escaped, cursor.Slice(start)), start, cursor.Position - start),
        };
    }

    private static string WhyUnknown(int escaped, string written) => escaped switch
    {
        '0' => "`\\0` has no meaning in a pattern: write `\\u{0}`.",
        >= '1' and <= '9' or 'k' => "a pattern can't refer back to what a group matched: a search could then take forever.",
        < 0x80 when Anchors.Contains((char)escaped) => $"`{written}` has no meaning in a pattern: write `^` or `$` without the flag `m`.",
        'b' or 'B' => $"`{written}` takes no character, so it can't stand in `[…]`.",
        _ => $"`{written}` has no meaning in a pattern: leave the backslash out, or write `\\\\` for a backslash itself.",
    };

    private static CharacterChoice? ReadHexadecimal(PatternCursor cursor, int start, int digits)
    {
        var value = 0;
        for (var i = 0; i < digits; i++)
        {
            var digit = HexadecimalValue(cursor.Current);
            if (digit < 0)
            {
                return Fail(cursor, $"`{cursor.Slice(start)}` must be followed by {digits} hexadecimal digits.", start, cursor.Position - start);
            }

            value = (value * 16) + digit;
            cursor.Take();
        }

        return Character(cursor, start, value);
    }

    private static CharacterChoice? ReadBraced(PatternCursor cursor, int start)
    {
        var value = 0;
        var digits = 0;
        for (; HexadecimalValue(cursor.Current) is >= 0 and var digit; digits++)
        {
            value = Math.Min((value * 16) + digit, CodePoints.Maximum + 1);
            cursor.Take();
        }

        return digits > 0 && cursor.TryTake('}')
            ? Character(cursor, start, value)
            : Fail(cursor, "`\\u{` must be followed by hexadecimal digits and `}`.", start, cursor.Position - start);
    }

    private static CharacterChoice? Character(PatternCursor cursor, int start, int value) => value switch
    {
        > CodePoints.Maximum => Fail(cursor, $"`{cursor.Slice(start)}` is beyond the last character, `\\u{{10FFFF}}`.", start, cursor.Position - start),
        >= 0xD800 and <= 0xDFFF => Fail(cursor, $"`{cursor.Slice(start)}` is half a character: write the whole one, like `\\u{{1F600}}`.", start, cursor.Position - start),
        _ => CharacterChoice.Of(value),
    };

    private static CharacterChoice? ReadProperty(PatternCursor cursor, int start, bool negated)
    {
        if (!cursor.TryTake('{'))
        {
            return Fail(cursor, $"`{cursor.Slice(start)}` must be followed by a property in braces, like `\\p{{L}}` or `\\p{{Greek}}`.", start, cursor.Position - start);
        }

        var nameStart = cursor.Position;
        while (!cursor.AtEnd && cursor.Current != '}')
        {
            cursor.Take();
        }

        var name = cursor.Slice(nameStart);
        if (!cursor.TryTake('}') || PropertySets.Find(name) is not { } set)
        {
            return Fail(
                cursor,
                $"`{name}` is no property that patterns know: write a general category (`L`, `Lu`, `Nd`) or a script (`Greek`, `Han`).", start, cursor.Position - start);
        }

        return new CharacterChoice(set, negated);
    }

    private static CharacterChoice? Fail(PatternCursor cursor, string message, int start, int length)
    {
        cursor.Fail(message, start, length);
        return null;
    }

    private static int HexadecimalValue(int unit) => unit switch
    {
        >= '0' and <= '9' => unit - '0',
        >= 'a' and <= 'f' => unit - 'a' + 10,
        >= 'A' and <= 'F' => unit - 'A' + 10,
        _ => -1,
    };
}
