namespace SpecLang.Text.Functions;

/// <summary>
/// Digits and signs that stand for letters: <c>1gn0r3</c>. A word is clearly written so where such signs, and no other digit, stand between two of its
/// letters; then those at its ends (two at most) stand for letters too. Where a text has a clear one, words with such digits at an end only
/// (<c>4ll</c>) are read so as well, unless they are a number with its unit (<c>3rd</c>, <c>5kg</c>). A number never becomes letters.
/// </summary>
internal static class Leetspeak
{
    private const string From = "01345789@$!|€";
    private const string To = "oieastbgasiie";
    private const int LongestGroup = 3;
    private const int LongestEdge = 2;

    private static readonly char[] Punctuation = ['!', '|'];

    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "st", "nd", "rd", "th", "k", "m", "g", "h", "s", "d", "l", "w", "v", "x", "c", "f", "am", "pm", "kg", "mg", "ml", "cl", "km", "cm", "mm", "nm",
        "kb", "mb", "gb", "tb", "hz", "mhz", "ghz", "kw", "kwh", "min", "mins", "hr", "hrs", "sec", "ms", "px", "pt", "em", "ft", "lb", "lbs", "oz", "mph", "kmh",
        "bn", "er", "ers", "e", "p", "xl", "days", "years",
    };

    public static bool StandsForLetter(int codePoint) => codePoint is '0' or '1' or '3' or '4' or '5' or '7' or '8' or '9' or '@' or '$';

    public static string ToLetters(string text)
    {
        var words = Candidates(text);
        if (!words.Exists(word => word.Clear))
        {
            return text;
        }

        var units = text.ToCharArray();
        foreach (var word in words)
        {
            for (var i = word.Start; i < word.End; i++)
            {
                units[i] = Letter(text, i, word.Start, word.End);
            }
        }

        return new string(units);
    }

    private static char Letter(string text, int index, int start, int end)
    {
        var unit = text[index];
        var paired = unit == '1' && ((index > start && text[index - 1] == '1') || (index + 1 < end && text[index + 1] == '1'));
        return paired ? 'l' : IsSign(unit) ? To[From.IndexOf(unit)] : unit;
    }

    private static List<(int Start, int End, bool Clear)> Candidates(string text)
    {
        var words = new List<(int, int, bool)>();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && (CodePoints.IsWord(text[end]) || IsSign(text[end])))
            {
                end++;
            }

            if (end > start && !IsAddress(text, end) && Candidate(text, start, end) is { } word)
            {
                words.Add(word);
            }

            start = end + 1;
        }

        return words;
    }

    private static (int Start, int End, bool Clear)? Candidate(string text, int start, int end)
    {
        while (start < end && IsPunctuation(text[start]))
        {
            start++;
        }

        while (end > start && IsPunctuation(text[end - 1]))
        {
            end--;
        }

        var clear = false;
        for (var i = start; i < end;)
        {
            if (IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var group = i;
            while (i < end && IsSign(text[i]))
            {
                i++;
            }

            var inner = group > start && i < end;
            if (i == group || i - group > (inner ? LongestGroup : LongestEdge) || (inner && !IsJoined(text, group, i)))
            {
                return null;
            }

            clear |= inner;
        }

        return HasMixture(text, start, end) && (clear || !IsMeasure(text, start, end)) ? (start, end, clear) : null;
    }

    // "Hi!How" is two words: a punctuation mark stands for a letter only between letters of one case.
    private static bool IsJoined(string text, int start, int end) =>
        text.IndexOfAny(Punctuation, start, end - start) < 0 || IsUpper(text[start - 1]) == IsUpper(text[end]);

    private static bool HasMixture(string text, int start, int end)
    {
        var letters = 0;
        for (var i = start; i < end; i++)
        {
            letters += IsLetter(text[i]) ? 1 : 0;
        }

        return letters > 0 && letters < end - start;
    }

    private static bool IsMeasure(string text, int start, int end)
    {
        var unit = start;
        while (unit < end && text[unit] is >= '0' and <= '9')
        {
            unit++;
        }

        return unit > start && Units.Contains(CaseFolding.Fold(text.Substring(unit, end - unit)));
    }

    // "jo@example.com": a dot and a letter follow.
    private static bool IsAddress(string text, int end) =>
        end + 1 < text.Length && text[end] == '.' && CodePoints.IsWord(text[end + 1]);

    private static bool IsSign(char unit) => From.Contains(unit);

    private static bool IsPunctuation(char unit) => unit is '!' or '|';

    private static bool IsLetter(char unit) => unit < 0x250 && CodePoints.IsLetter(unit);

    private static bool IsUpper(char unit) => CaseFolding.Lower(unit) != unit;
}
