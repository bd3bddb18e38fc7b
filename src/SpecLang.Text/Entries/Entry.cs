using System.Runtime.InteropServices;
using System.Text;
using SpecLang.Text.Unicode;

namespace SpecLang.Text.Entries;

/// <summary>A word or phrase as the search needs it.</summary>
/// <param name="Written">As its author wrote it.</param>
/// <param name="Key">In NFC, case folded, each run of white space one space, without the stars that leave an end open; the same text as <paramref name="Written"/> where that is so.</param>
/// <param name="OpenStart">Whether a word may go on before it.</param>
/// <param name="OpenEnd">Whether a word may go on behind it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Entry(string Written, string Key, bool OpenStart, bool OpenEnd)
{
    private const int FirstBeyondAscii = 0x80;

    /// <summary>Reads an entry; gives what is wrong with it as one plain sentence, null where nothing is.</summary>
    public static string? TryParse(string written, out Entry entry)
    {
        entry = new Entry(written, written, OpenStart: false, OpenEnd: false);
        return IsItsOwnKey(written) ? null : Parse(written, ref entry);
    }

    /// <summary>Whether nothing of it has to be put in another form: most entries of long lists are small ASCII letters and single spaces.</summary>
    private static bool IsItsOwnKey(string written)
    {
        var before = '\0';
        foreach (var unit in written)
        {
            if (unit is < ' ' or >= (char)FirstBeyondAscii or '*' or '\\' or (>= 'A' and <= 'Z') || (unit == ' ' && before == ' '))
            {
                return false;
            }

            before = unit;
        }

        return written.Length > 1 || before is not ('\0' or ' ');
    }

    private static string? Parse(string written, ref Entry entry)
    {
        var key = new StringBuilder(written.Length);
        var openStart = false;
        var openEnd = false;
        for (var i = 0; i < written.Length; i++)
        {
            var unit = written[i];
            if (unit == '\\' && i + 1 < written.Length && written[i + 1] == '*')
            {
                key.Append('*');
                i++;
            }
            else if (unit != '*')
            {
                AppendCollapsed(key, unit);
            }
            else if (i == 0)
            {
                openStart = true;
            }
            else if (i == written.Length - 1)
            {
                openEnd = true;
            }
            else
            {
                return $"`{written}` has a star inside: `*` stands only at either end of an entry, so write out the forms that the word has (a star itself is `\\\\*`, in a lexicon's file `\\*`)";
            }
        }

        var text = key.ToString();
        if (string.IsNullOrEmpty(text) || text == " ")
        {
            return WhyNothing(written);
        }

        var folded = WordFolding.Fold(NormalForm.ToNfc(text));
        entry = new Entry(written, string.Equals(folded, written, StringComparison.Ordinal) ? written : folded, openStart, openEnd);
        return null;
    }

    private static void AppendCollapsed(StringBuilder key, char unit)
    {
        if (!CodePoints.IsWhiteSpace(unit))
        {
            key.Append(unit);
        }
        else if (key.Length == 0 || key[key.Length - 1] != ' ')
        {
            key.Append(' ');
        }
    }

    private static string WhyNothing(string written) => written switch
    {
        "" => "an entry can't be empty: write the word or phrase to look for",
        _ when written.Contains('*') => $"`{written}` would match everything: write a word before or behind the star, or for a star itself `\\\\*` (in a lexicon's file `\\*`)",
        _ => "an entry can't be white space only: write the word or phrase to look for",
    };
}
