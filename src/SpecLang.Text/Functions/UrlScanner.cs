namespace SpecLang.Text.Functions;

/// <summary>Finds web addresses.</summary>
internal static class UrlScanner
{
    private static readonly string[] Starts = ["http://", "https://", "ftp://", "www."];

    public static IEnumerable<(int Start, int End)> Urls(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('h' or 'H' or 'f' or 'F' or 'w' or 'W') || (i > 0 && IsAsciiWord(text[i - 1]))
                || Array.Find(Starts, start => StartsAt(text, i, start)) is not { } found)
            {
                continue;
            }

            var end = Trimmed(text, i, EndOf(text, i));
            if (end > i + found.Length)
            {
                yield return (i, end);
                i = end - 1;
            }
        }
    }

    // A letter of another script may stand right before an address: "参照https://…".
    private static bool IsAsciiWord(char unit) => unit is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static bool StartsAt(string text, int index, string start)
    {
        if (text.Length - index < start.Length)
        {
            return false;
        }

        for (var i = 0; i < start.Length; i++)
        {
            var unit = text[index + i];
            if ((unit is >= 'A' and <= 'Z' ? unit | 0x20 : unit) != start[i])
            {
                return false;
            }
        }

        return true;
    }

    private static int EndOf(string text, int start)
    {
        var end = start;
        while (end < text.Length && !CodePoints.IsWhiteSpace(text[end]) && text[end] >= ' '
            && text[end] is not ('<' or '>' or '"' or '`' or '{' or '}' or '|' or '\\' or '^' or '“' or '”' or '、' or '。' or '，' or '）' or '」'))
        {
            end++;
        }

        return end;
    }

    // Punctuation at the end belongs to the sentence; a closing bracket only where the address opened none.
    private static int Trimmed(string text, int start, int end)
    {
        var open = Balance(text, start, end, '(', ')');
        var openSquare = Balance(text, start, end, '[', ']');
        for (; end > start; end--)
        {
            switch (text[end - 1])
            {
                case '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '*' or '_' or '…':
                    continue;
                case ')' when open < 0:
                    open++;
                    continue;
                case ']' when openSquare < 0:
                    openSquare++;
                    continue;
            }

            break;
        }

        return end;
    }

    private static int Balance(string text, int start, int end, char opening, char closing)
    {
        var balance = 0;
        for (var i = start; i < end; i++)
        {
            balance += text[i] == opening ? 1 : 0;
            balance -= text[i] == closing ? 1 : 0;
        }

        return balance;
    }
}
