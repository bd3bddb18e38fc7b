namespace SpecLang.Text.Functions;

/// <summary>Finds words in a text, whatever its normal form.</summary>
internal static class WordScanner
{
    /// <summary>The first word at or behind a unit; end 0 where there is none.</summary>
    public static (int Start, int End) Next(string text, int from)
    {
        while (from < text.Length)
        {
            var codePoint = CodePoints.At(text, from);
            if (CodePoints.IsWord(codePoint))
            {
                return (from, End(text, from));
            }

            from += CodePoints.Units(codePoint);
        }

        return (0, 0);
    }

    private static int End(string text, int start)
    {
        var first = CodePoints.At(text, start);
        var end = start + CodePoints.Units(first);
        var unspaced = CodePoints.IsUnspaced(first);
        while (end < text.Length)
        {
            var codePoint = CodePoints.At(text, end);
            if (IsJoiner(codePoint))
            {
                if (unspaced || !JoinsLetters(text, end))
                {
                    return end;
                }
            }
            else if (!CodePoints.IsMark(codePoint) && (unspaced || !CodePoints.IsWord(codePoint) || CodePoints.IsUnspaced(codePoint)))
            {
                return end;
            }

            end += CodePoints.Units(codePoint);
        }

        return end;
    }

    // Apostrophes, the hyphen-minus, the hyphen and the non-breaking hyphen.
    private static bool IsJoiner(int codePoint) => codePoint is '\'' or 0x2019 or '-' or 0x2010 or 0x2011;

    private static bool JoinsLetters(string text, int joiner)
    {
        var before = CodePoints.Before(text, joiner);
        if (joiner + 1 >= text.Length || !(CodePoints.IsLetter(before) || CodePoints.IsMark(before)))
        {
            return false;
        }

        var behind = CodePoints.At(text, joiner + 1);
        return CodePoints.IsLetter(behind) && !CodePoints.IsUnspaced(behind);
    }
}
