using SpecLang.Text.Unicode;

namespace SpecLang.Text.Functions;

/// <summary>
/// Joins letters that are spaced out: <c>i g n o r e</c>, <c>i.g.n.o.r.e</c>. At least four in a row, with one and the same sign between them;
/// digits and signs that stand for letters count, where at least three, and half of all, are letters. Wider gaps between such words stay, as one space.
/// </summary>
internal static class SpacedLetters
{
    private const int FewestSigns = 4;
    private const int FewestLetters = 3;
    private const int WidestGap = 4;
    private const string Separators = " \u00A0\t.-_*,·•/|~+";

    public static MappedText Join(string text)
    {
        MappedTextBuilder? joined = null;
        var copied = 0;
        for (var i = 0; i < text.Length;)
        {
            var row = i > 0 && CodePoints.IsWord(CodePoints.Before(text, i)) ? default : RowAt(text, i);
            if (row.IsSpacedOut)
            {
                joined ??= new MappedTextBuilder(text.Length);
                joined.Copy(text, copied, i);
                AppendJoined(text, i, row, joined);
                copied = row.End;
            }

            i = Math.Max(row.End, i + CodePoints.Units(CodePoints.At(text, i)));
        }

        if (joined is null)
        {
            return new MappedText(text, Sources: null);
        }

        joined.Copy(text, copied, text.Length);
        return joined.Build(text.Length);
    }

    /// <summary>The row of single letters that begins here; none ends at 0.</summary>
    private static Row RowAt(string text, int start)
    {
        var separator = '\0';
        var letters = 0;
        var others = 0;
        var end = 0;
        var narrowest = int.MaxValue;
        for (var i = start; SingleEnd(text, i) is > 0 and var single;)
        {
            var isLetter = CodePoints.IsLetter(CodePoints.At(text, i));
            letters += isLetter ? 1 : 0;
            others += isLetter ? 0 : 1;
            end = single;
            i = GapEnd(text, single, ref separator);
            if (i < 0)
            {
                break;
            }

            narrowest = SingleEnd(text, i) > 0 ? Math.Min(narrowest, i - single) : narrowest;
        }

        return new Row(end, narrowest, letters + others >= FewestSigns && letters >= FewestLetters && others <= letters);
    }

    // One letter or digit with its marks, and no word character behind it.
    private static int SingleEnd(string text, int index)
    {
        if (index < 0 || index >= text.Length || CodePoints.At(text, index) is var codePoint && !CodePoints.IsLetter(codePoint) && !Leetspeak.StandsForLetter(codePoint))
        {
            return -1;
        }

        var end = index + CodePoints.Units(CodePoints.At(text, index));
        while (end < text.Length && CodePoints.IsMark(CodePoints.At(text, end)))
        {
            end += CodePoints.Units(CodePoints.At(text, end));
        }

        return end < text.Length && CodePoints.IsWord(CodePoints.At(text, end)) && text[end] != '_' ? -1 : end;
    }

    private static int GapEnd(string text, int index, ref char separator)
    {
        if (index >= text.Length || Separators.IndexOf(text[index]) < 0)
        {
            return -1;
        }

        separator = separator == '\0' ? text[index] : separator;
        var end = index;
        while (end < text.Length && end - index <= WidestGap && (text[end] == separator || text[end] == ' '))
        {
            end++;
        }

        return end == index || end - index > WidestGap ? -1 : end;
    }

    private static void AppendJoined(string text, int start, Row row, MappedTextBuilder joined)
    {
        for (var i = start; i < row.End;)
        {
            var single = SingleEnd(text, i);
            joined.Copy(text, i, single);
            i = single;
            while (i < row.End && SingleEnd(text, i) < 0)
            {
                i++;
            }

            if (i - single > row.Gap && i < row.End)
            {
                joined.Append(' ', single);
            }
        }
    }

    /// <summary>A row of single letters: its end, the gap between the letters of one word, and whether it is one to be joined.</summary>
    private readonly record struct Row(int End, int Gap, bool IsSpacedOut);
}
