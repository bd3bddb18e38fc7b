namespace SpecLang.Text.Unicode;

/// <summary>
/// Text in the form in which words and phrases are compared: case folded, and the apostrophe and hyphens of typesetting as those of a keyboard,
/// since phones and word processors write them without being asked (decision 0012). The text keeps its length.
/// </summary>
internal static class WordFolding
{
    private const char LeftQuote = '\u2018';
    private const char Apostrophe = '\u2019';
    private const char Hyphen = '\u2010';
    private const char UnbreakableHyphen = '\u2011';

    private static readonly char[] Typeset = [LeftQuote, Apostrophe, Hyphen, UnbreakableHyphen];

    /// <summary>What becomes of one character.</summary>
    public static int Fold(int codePoint) => codePoint switch
    {
        LeftQuote or Apostrophe => '\'',
        Hyphen or UnbreakableHyphen => '-',
        _ => CaseFolding.Fold(codePoint),
    };

    public static string Fold(string normal)
    {
        var folded = CaseFolding.Fold(normal);
        return folded.IndexOfAny(Typeset) < 0
            ? folded
            : folded.Replace(LeftQuote, '\'').Replace(Apostrophe, '\'').Replace(Hyphen, '-').Replace(UnbreakableHyphen, '-');
    }

    /// <summary>Folds a text in NFC where it stands.</summary>
    public static void Fold(Span<char> normal)
    {
        for (var i = 0; i < normal.Length; i++)
        {
            var unit = normal[i];
            if (unit < 0x80)
            {
                normal[i] = unit is >= 'A' and <= 'Z' ? (char)(unit | 0x20) : unit;
                continue;
            }

            switch (unit)
            {
                case LeftQuote or Apostrophe:
                    normal[i] = '\'';
                    break;
                case Hyphen or UnbreakableHyphen:
                    normal[i] = '-';
                    break;
                default:
                    i += CaseFolding.FoldAt(normal, i) - 1;
                    break;
            }
        }
    }
}
