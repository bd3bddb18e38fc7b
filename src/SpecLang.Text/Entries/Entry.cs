using System.Text;
using SpecLang.Text.Unicode;

namespace SpecLang.Text.Entries;

/// <summary>A word or phrase as the search needs it.</summary>
/// <param name="Written">As its author wrote it.</param>
/// <param name="Key">In NFC, case folded, each run of white space one space, without the stars that leave an end open.</param>
/// <param name="OpenStart">Whether a word may go on before it.</param>
/// <param name="OpenEnd">Whether a word may go on behind it.</param>
/// <param name="Problem">What is wrong with it, or null.</param>
internal sealed record Entry(string Written, string Key, bool OpenStart, bool OpenEnd, string? Problem)
{
    public static Entry Parse(string written)
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
                return Wrong(written, $"`{written}` has a star inside: `*` stands only at either end of an entry, so write out the forms that the word has (a star itself is `\\\\*`, in a lexicon's file `\\*`)");
            }
        }

        var text = key.ToString();
        return string.IsNullOrEmpty(text) || text == " "
            ? Wrong(written, WhyNothing(written))
            : new Entry(written, WordFolding.Fold(NormalForm.ToNfc(text)), openStart, openEnd, Problem: null);
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

    private static Entry Wrong(string written, string problem) => new(written, string.Empty, OpenStart: false, OpenEnd: false, problem);

    private static string WhyNothing(string written) => written switch
    {
        "" => "an entry can't be empty: write the word or phrase to look for",
        _ when written.Contains('*') => $"`{written}` would match everything: write a word before or behind the star, or for a star itself `\\\\*` (in a lexicon's file `\\*`)",
        _ => "an entry can't be white space only: write the word or phrase to look for",
    };
}
