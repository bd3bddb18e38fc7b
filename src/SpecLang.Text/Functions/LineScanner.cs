namespace SpecLang.Text.Functions;

/// <summary>Finds lines.</summary>
internal static class LineScanner
{
    public static IEnumerable<(int Start, int End)> Lines(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsEnd(text[i]))
            {
                continue;
            }

            yield return (start, i);
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                i++;
            }

            start = i + 1;
        }

        if (start < text.Length)
        {
            yield return (start, text.Length);
        }
    }

    public static bool IsEnd(char unit) => unit is '\n' or '\r' or '\u2028' or '\u2029';
}
