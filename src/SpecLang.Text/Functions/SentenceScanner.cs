namespace SpecLang.Text.Functions;

/// <summary>Finds sentences by a simple rule that needs no dictionary but a few abbreviations.</summary>
internal static class SentenceScanner
{
    private const int LongestAbbreviation = 8;

    // English, German, French and Spanish ones that are followed by a name or the rest of the sentence more often than they end it.
    private static readonly HashSet<string> Abbreviations = new(StringComparer.Ordinal)
    {
        "approx", "bzw", "ca", "capt", "cf", "col", "d.h", "dr", "dra", "e.g", "ed", "eds", "gen", "gov", "hon", "hr", "hrsg", "i.e", "jr", "lt",
        "mio", "mlle", "mme", "mr", "mrs", "ms", "mt", "mts", "pres", "prof", "rep", "rev", "sen", "sgt", "sr", "sra", "st", "u.a", "u.s", "vgl", "viz", "vs", "z.b",
    };

    // These are abbreviations only before a number: "No. 5" goes on, "No." is an answer.
    private static readonly HashSet<string> BeforeNumbers = new(StringComparer.Ordinal)
    {
        "art", "ch", "fig", "figs", "no", "nos", "nr", "p", "par", "pp", "s", "sec", "vol",
    };

    public static IEnumerable<(int Start, int End)> Sentences(string text)
    {
        var start = SkipWhiteSpace(text, 0);
        for (var i = start; i < text.Length;)
        {
            var end = EndsAt(text, i);
            if (end < 0)
            {
                i = SkipSigns(text, i);
                continue;
            }

            yield return (start, end);
            start = i = SkipWhiteSpace(text, end);
        }

        var last = text.Length;
        while (last > start && CodePoints.IsWhiteSpace(text[last - 1]))
        {
            last--;
        }

        if (last > start)
        {
            yield return (start, last);
        }
    }

    /// <summary>Where the sentence ends whose end begins at a unit; −1 where none does.</summary>
    private static int EndsAt(string text, int index)
    {
        if (LineScanner.IsEnd(text[index]))
        {
            return EndsParagraph(text, index) ? TrimBack(text, index) : -1;
        }

        if (!IsTerminator(text[index]))
        {
            return -1;
        }

        var end = index;
        while (end < text.Length && IsTerminator(text[end]))
        {
            end++;
        }

        var single = end == index + 1 && text[index] == '.';
        var free = text[end - 1] is '。' or '！' or '？';
        while (end < text.Length && IsCloser(text[end]))
        {
            end++;
        }

        if (end == text.Length || free)
        {
            return end;
        }

        return CodePoints.IsWhiteSpace(text[end]) && !(single && GoesOn(text, index, end)) ? end : -1;
    }

    private static bool IsTerminator(char unit) => unit is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔' or '।';

    private static bool IsCloser(char unit) => unit is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '」' or '』' or '）';

    private static bool GoesOn(string text, int stop, int end)
    {
        var start = stop;
        while (start > 0 && stop - start <= LongestAbbreviation && (text[start - 1] == '.' || CodePoints.IsWord(CodePoints.Before(text, start))))
        {
            start--;
        }

        var word = text.Substring(start, stop - start);
        var folded = CaseFolding.Fold(word);
        if (Abbreviations.Contains(folded) || (word.Length == 1 && CaseFolding.Lower(word[0]) != word[0]))
        {
            return true;
        }

        var next = SkipWhiteSpace(text, end);
        return next < text.Length && CodePoints.At(text, next) is var codePoint
            && (CodePoints.IsLowercase(codePoint) || (CodePoints.IsDigit(codePoint) && BeforeNumbers.Contains(folded)));
    }

    private static bool EndsParagraph(string text, int index)
    {
        if (text[index] == '\u2029')
        {
            return true;
        }

        var ends = 0;
        for (var i = index; i < text.Length && CodePoints.IsWhiteSpace(text[i]); i++)
        {
            var isPair = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            ends += LineScanner.IsEnd(text[i]) && !isPair ? 1 : 0;
            if (ends == 2)
            {
                return true;
            }
        }

        return false;
    }

    private static int TrimBack(string text, int end)
    {
        while (end > 0 && CodePoints.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    // A run of signs that ends no sentence is passed at once: each sign anew would make a million dots quadratic.
    private static int SkipSigns(string text, int index)
    {
        index++;
        while (index < text.Length && IsTerminator(text[index]) && IsTerminator(text[index - 1]))
        {
            index++;
        }

        return index;
    }

    private static int SkipWhiteSpace(string text, int index)
    {
        while (index < text.Length && CodePoints.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index;
    }
}
